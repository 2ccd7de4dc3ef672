package org.tocsin.outbox;

import java.time.Instant;

/** A message that lies in the outbox, since the given instant. */
public record OutboxEntry(long id, Instant at, OutboxMessage message) {}
