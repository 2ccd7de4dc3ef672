package org.tocsin.shared;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The two kinds of transaction a feature needs. Never call an outside system inside either. */
@Component
public final class Transactions {

    private static final int PATIENCE = 3;

    private final TransactionTemplate joined;
    private final TransactionTemplate apart;

    /** Both kinds, of the one database. */
    public Transactions(PlatformTransactionManager transactions) {
        joined = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does the work in the caller's transaction, or in one of its own if the caller has none. */
    public <T> T together(Supplier<T> work) {
        return Objects.requireNonNull(joined.execute(status -> work.get()));
    }

    /**
     * Does the work in a transaction of its own, committed when this returns: what was handed to an outside system has
     * happened, even when the engine rolls the step back.
     */
    public <T> T apart(Supplier<T> work) {
        return Objects.requireNonNull(apart.execute(status -> work.get()));
    }

    /**
     * As {@link #together}, but tried again when something else {@linkplain ChangedMeanwhile changed the same} meanwhile: a
     * timer that fires, a task that is completed. Not inside a transaction of the caller, which would be lost already.
     *
     * @throws ChangedMeanwhile if that keeps happening
     */
    public void patiently(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                joined.executeWithoutResult(status -> work.run());
                return;
            } catch (ChangedMeanwhile again) {
                if (attempt == PATIENCE) {
                    throw again;
                }
            }
        }
    }
}
