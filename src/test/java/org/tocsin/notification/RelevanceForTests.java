package org.tocsin.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything matters, until a test says otherwise. */
class RelevanceForTests implements Relevance {

    private volatile @Nullable String why;

    /** From now on nothing matters for the given reason; null if all matters again. */
    void isLostBecause(@Nullable String reason) {
        why = reason;
    }

    @Override
    public Optional<String> lost(StakeholderUpdate update) {
        return Optional.ofNullable(why);
    }

    @Override
    public Optional<String> lost(Nudge nudge) {
        return nudge.until() == Nudge.Until.EVER ? Optional.empty() : Optional.ofNullable(why);
    }
}
