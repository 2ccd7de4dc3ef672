package org.tocsin.outbox;

import java.util.List;
import org.springframework.stereotype.Component;

/** Where pages, mails and chat messages land as long as no provider is configured: kept in the database, read by people. */
@Component
public final class Outbox {

    /** Keeps the message and returns the id it has here; a handle that is already here keeps its first message and id. */
    public String put(OutboxMessage message) {
        throw new UnsupportedOperationException("under construction");
    }

    /** The newest messages, newest first; {@code limit} is at least 1. */
    public List<OutboxEntry> newest(int limit) {
        throw new UnsupportedOperationException("under construction");
    }
}
