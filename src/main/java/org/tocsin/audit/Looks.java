package org.tocsin.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Looks that this node has written down lately: a page that follows what happens asks the database only once for each. */
final class Looks {

    private static final int REMEMBERED = 10_000;

    private final Map<Look, Instant> written = new LinkedHashMap<>();
    private final Duration lasts;

    Looks(Duration lasts) {
        this.lasts = lasts;
    }

    /** Somebody's look at something. */
    record Look(String person, String subject, boolean allowed) {}

    /** Whether it is the same look as one that stands there already. */
    synchronized boolean goesOn(Look look, Instant now) {
        Instant began = written.get(look);
        return began != null && now.isBefore(began.plus(lasts));
    }

    /** Remembers it once nothing can take back that it was written. */
    void isWritten(Look look, Instant at) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    remember(look, at);
                }
            });
        } else {
            remember(look, at);
        }
    }

    private synchronized void remember(Look look, Instant at) {
        written.remove(look);
        written.put(look, at);
        if (written.size() > REMEMBERED) {
            written.remove(written.keySet().iterator().next());
        }
    }
}
