package org.tocsin.notification;

import java.util.Optional;

/** Whether a message is still worth sending: asked at the very moment of sending, whatever was true when it was written. */
public interface Relevance {

    /** Why the update need not go out any more, to be read on a timeline; empty if it is still true. */
    Optional<String> lost(StakeholderUpdate update);

    /** Why nobody need be nudged any more, to be read on a timeline; empty if it still matters. */
    Optional<String> lost(Nudge nudge);

    /** The nudge as it may be told: to those who may see what it is about, without what is to stay inside. */
    default Nudge asItMayBeTold(Nudge nudge) {
        return nudge;
    }
}
