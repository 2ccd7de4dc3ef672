package org.tocsin.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What monitoring says about the problem behind an incident.
 *
 * @param problemKey identifies the problem among those of all senders
 * @param firstSeen when its first signal came in, in UTC
 * @param lastSeen when its latest signal came in, in UTC
 * @param signals how many times it was said to be there
 * @param recoveredAt since when it is said to be over, in UTC; null while it is there
 */
public record ProblemState(
        String problemKey, Instant firstSeen, Instant lastSeen, long signals, @Nullable Instant recoveredAt) {}
