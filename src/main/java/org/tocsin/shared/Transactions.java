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
}
