package org.tocsin.process;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.engine.Anew;
import org.tocsin.engine.Clash;
import org.tocsin.engine.OwnBehalf;

/**
 * Moves processes on Tocsin's own behalf while somebody waits for it. When a timer or somebody else moves the same one at the same
 * moment the engine, or the database where both wait for each other, lets one of both through; the other has to come again,
 * and should not have to do so by hand.
 */
@Component
public final class Persistently {

    private static final int ATTEMPTS = 10;

    private final TransactionTemplate transaction;
    private final OwnBehalf ownBehalf;

    Persistently(TransactionTemplate transaction, OwnBehalf ownBehalf) {
        this.transaction = transaction;
        this.ownBehalf = ownBehalf;
    }

    /**
     * Does the work in one transaction, and from the start if the engine asks for it. In a transaction of the caller it is
     * done once: only the caller can begin anew.
     */
    public void act(Runnable work) {
        boolean ours = !TransactionSynchronizationManager.isActualTransactionActive();
        Anew.upTo(
                ours ? ATTEMPTS : 1,
                failure -> failure instanceof ConcurrencyFailureException || Clash.isBehind(failure),
                () -> ownBehalf.act(() -> transaction.executeWithoutResult(status -> work.run())));
    }
}
