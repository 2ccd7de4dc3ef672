package org.tocsin.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tocsin.shared.Transactions;

/** What is done once the caller's transaction is committed: a step cannot end the very process it belongs to. */
@Component
public final class AfterCommit {

    private static final Logger LOG = LoggerFactory.getLogger(AfterCommit.class);

    private final Transactions transactions;

    AfterCommit(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Does the work after the commit; at once if there is no transaction. It may fail without harm: that is logged. */
    public void run(Runnable work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            tried(work);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tried(work);
            }
        });
    }

    /** Does the work in a transaction of its own. */
    public void apart(Runnable work) {
        transactions.apart(() -> {
            work.run();
            return true;
        });
    }

    private static void tried(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("What was to be done after a commit failed", e);
        }
    }
}
