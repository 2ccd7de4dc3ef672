package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;
import static org.tocsin.incident.IncidentFixtures.itIsAnIncident;
import static org.tocsin.incident.IncidentFixtures.rolledBack;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;
import org.tocsin.timeline.Timeline;

/**
 * However often the priority changes and the clock stops, starts, and the problem comes back: in the end everything is due
 * when somebody would say who only counted the minutes in which the clock stood still.
 */
@SpringJUnitConfig(IncidentFixtures.class)
class DueInstantsIT {

    private static final Instant START = Instant.parse("2026-11-20T09:00:30Z");
    private static final Map<Priority, TargetPolicy> POLICIES = Map.of(
            Priority.P0, policy(1, null),
            Priority.P1, policy(4, Duration.ofMinutes(45)),
            Priority.P2, policy(24, Duration.ofHours(3)),
            Priority.P3, policy(168, Duration.ofHours(9)));

    @Autowired
    private Incidents incidents;

    @Autowired
    private ResponseClock response;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private long decided;
    private long observed;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void dueInstantsFollowFromTheMinutesThatDidNotCount(long seed) {
        clock.moveTo(START);
        // In one transaction only because it is faster.
        transaction.executeWithoutResult(status -> manyThingsHappen(new Random(seed)));
    }

    private void manyThingsHappen(Random random) {
        IncidentNumber number = begun();
        for (int step = 0; step < 15; step++) {
            something(random, number);
            timePasses(number, random.nextInt(12));
            assertThat(incidents.get(number).targets().resolveBy())
                    .as("after step %d", step)
                    .isEqualTo(counted(incidents.get(number)));
        }
    }

    private IncidentNumber begun() {
        IncidentNumber number = incidents
                .open(checkoutIsDown(), Priority.P2, policy(Priority.P2))
                .number();
        incidents.triage(number, itIsAnIncident(), Priority.P2, policy(Priority.P2));
        return number;
    }

    private void something(Random random, IncidentNumber number) {
        Priority priority = Priority.values()[random.nextInt(4)];
        Incident incident = incidents.get(number);
        switch (random.nextInt(5)) {
            case 0, 1 -> incidents.changePriority(number, priority, policy(priority), "clara", "It looks like it");
            case 2 -> pause(incident);
            case 3 -> response.resume(number, "bruno");
            default -> {
                if (incident.state() == State.ACTIVE) {
                    incidents.resolve(number, rolledBack());
                } else {
                    incidents.reopen(number, "tocsin", "It is back");
                }
            }
        }
    }

    private void pause(Incident incident) {
        try {
            Duration atMost = policy(incident.priority()).clockMayPauseFor();
            response.pause(incident.number(), WaitingFor.PROVIDER, "bruno", "Their turn", atMost);
        } catch (ImpossibleTransition refused) {
            assertThat(refused).hasMessageContaining(incident.number().value());
        }
    }

    /** A few minutes at a time, with the timer that the diagram has for the end of a pause. */
    private void timePasses(IncidentNumber number, int times) {
        for (int time = 0; time < times; time++) {
            Pause open = open(number);
            if (open != null) {
                decided += 5;
            } else if (incidents.get(number).state() == State.RESOLVED) {
                observed += 5;
            }
            clock.moveBy(Duration.ofMinutes(5));
            if (open != null && !open.mayLastUntil().isAfter(clock.instant())) {
                response.resume(number, Timeline.TOCSIN);
            }
        }
    }

    private Instant counted(Incident incident) {
        TargetPolicy policy = policy(incident.priority());
        // As long as it is observed, nothing has come back yet.
        long since = incident.resolvedAt() == null
                ? 0
                : Duration.between(incident.resolvedAt(), clock.instant()).toMinutes();
        Instant due = START.plus(policy.resolveWithin()).plus(Duration.ofMinutes(decided + observed - since));
        boolean waits = open(incident.number()) != null;
        return waits ? due.plus(policy.clockMayPauseFor()).minus(Duration.ofMinutes(decided)) : due;
    }

    private @Nullable Pause open(IncidentNumber number) {
        return response.of(number).stream().filter(Pause::open).findAny().orElse(null);
    }

    private static TargetPolicy policy(Priority priority) {
        return Objects.requireNonNull(POLICIES.get(priority));
    }

    private static TargetPolicy policy(int hours, @Nullable Duration atMost) {
        Duration hour = Duration.ofHours(1);
        return new TargetPolicy(hour, hour, Duration.ofHours(hours), 0.75, hour, hour, atMost, null);
    }
}
