package org.tocsin.engine.executor;

import java.time.Instant;
import java.util.Set;

/**
 * What lies ahead when nothing can be done now.
 *
 * @param next when a job becomes due, or the lock of one runs out; {@link Instant#MAX} if none is planned
 * @param blocked whether a job is due that waits for another one of its process
 * @param owners the other nodes that hold locks
 */
record Outlook(Instant next, boolean blocked, Set<String> owners) {}
