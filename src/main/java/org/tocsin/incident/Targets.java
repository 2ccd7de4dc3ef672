package org.tocsin.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * What was promised for one incident, as instants in UTC that count from its report.
 *
 * @param acknowledgeBy until when somebody answers the page
 * @param triageBy until when it is judged
 * @param atRiskAt when people are warned that {@code resolveBy} comes near
 * @param resolveBy until when it is resolved
 * @param updateEvery how often stakeholders hear about it
 * @param observeFor how long it is watched after it was resolved
 */
public record Targets(
        Instant acknowledgeBy,
        Instant triageBy,
        Instant atRiskAt,
        Instant resolveBy,
        Duration updateEvery,
        Duration observeFor) {

    /** The promises of the policy, counted from the report: changing the priority never forgets the time already spent. */
    public static Targets from(Instant reportedAt, TargetPolicy policy) {
        long untilAtRisk = Math.round(policy.resolveWithin().toMillis() * policy.atRiskShare());
        return new Targets(
                reportedAt.plus(policy.acknowledgeWithin()),
                reportedAt.plus(policy.triageWithin()),
                reportedAt.plusMillis(untilAtRisk),
                reportedAt.plus(policy.resolveWithin()),
                policy.updateEvery(),
                policy.observeFor());
    }
}
