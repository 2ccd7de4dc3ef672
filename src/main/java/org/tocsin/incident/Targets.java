package org.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was promised for one incident, as instants in UTC and whole seconds that count from its report. Only resolving waits
 * while the clock stands still: nobody outside has to act before somebody here has answered and judged it.
 *
 * @param acknowledgeBy until when somebody answers the page
 * @param triageBy until when it is judged
 * @param atRiskAt when people are warned that {@code resolveBy} comes near
 * @param resolveBy until when it is resolved
 * @param updateEvery how often stakeholders hear about it
 * @param observeFor how long it is watched after it was resolved
 * @param managerBy until when an incident manager is named; null if none is wanted
 */
public record Targets(
        Instant acknowledgeBy,
        Instant triageBy,
        Instant atRiskAt,
        Instant resolveBy,
        Duration updateEvery,
        Duration observeFor,
        @Nullable Instant managerBy) {

    /** The promises of the policy, counted from the report: changing the priority never forgets the time already spent. */
    public static Targets from(Instant reportedAt, TargetPolicy policy) {
        return from(reportedAt, policy, Duration.ZERO);
    }

    /** As above, when the clock stood still for some time. */
    static Targets from(Instant reportedAt, TargetPolicy policy, Duration paused) {
        long untilAtRisk = Math.round(policy.resolveWithin().toSeconds() * policy.atRiskShare());
        Instant from = reportedAt.truncatedTo(ChronoUnit.SECONDS);
        Duration managerWithin = policy.managerWithin();
        return new Targets(
                        from.plus(policy.acknowledgeWithin()),
                        from.plus(policy.triageWithin()),
                        from.plusSeconds(untilAtRisk),
                        from.plus(policy.resolveWithin()),
                        policy.updateEvery(),
                        policy.observeFor(),
                        managerWithin == null ? null : from.plus(managerWithin))
                .later(paused);
    }

    /** The same when the clock stood still for so much longer. */
    Targets later(Duration paused) {
        return new Targets(
                acknowledgeBy,
                triageBy,
                atRiskAt.plus(paused),
                resolveBy.plus(paused),
                updateEvery,
                observeFor,
                managerBy);
    }
}
