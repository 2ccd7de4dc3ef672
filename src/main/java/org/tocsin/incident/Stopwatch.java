package org.tocsin.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.timeline.Timeline;

/** Stops and starts the clock of a locked incident, and moves what is due with it. */
@Component
class Stopwatch {

    private final IncidentTable incidents;
    private final PauseTable pauses;
    private final Timeline timeline;
    private final Clock clock;

    Stopwatch(IncidentTable incidents, PauseTable pauses, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.pauses = pauses;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Stops it for as long as may be; fails with {@link ImpossibleTransition} if it stands still already or may not stop.
     *
     * @param atMost how long people may wait in all; null if never
     * @return when it runs again at the latest
     */
    Instant stop(Incident incident, WaitingFor waitingFor, Decision decision, @Nullable Duration atMost) {
        Pauses before = pauses.of(incident.number());
        before.open().ifPresent(open -> {
            throw new ImpossibleTransition(Sentences.standsStill(incident.number(), open));
        });
        Instant now = now();
        Instant until = before.latestEnd(now, atMost);
        if (!until.isAfter(now)) {
            throw new ImpossibleTransition(Sentences.mayNotPause(incident, atMost));
        }
        Pause pause = new Pause(waitingFor, decision.why(), decision.by(), now, until, null);
        pauses.insert(incident.number(), pause, null);
        follow(incident, before);
        timeline.record(incident.number(), decision.by(), "clock-paused", Sentences.paused(pause));
        return until;
    }

    /** Lets it run again; returns whether it stood still. */
    boolean start(Incident incident, String by) {
        Pauses before = pauses.of(incident.number());
        before.open().ifPresent(open -> {
            Instant end = open.endAt(now());
            pauses.end(incident.number(), end, by);
            follow(incident, before);
            timeline.record(incident.number(), by, "clock-resumed", Sentences.resumed(open.lasted(end)));
        });
        return before.open().isPresent();
    }

    /** The time since it was resolved does not count: it has come back. */
    void observed(Incident incident, String why) {
        Pauses before = pauses.of(incident.number());
        Instant resolvedAt = incident.resolvedAt();
        if (resolvedAt != null) {
            Instant now = now();
            Instant since = resolvedAt.truncatedTo(ChronoUnit.SECONDS);
            pauses.insert(
                    incident.number(),
                    new Pause(WaitingFor.OBSERVATION, why, Timeline.TOCSIN, since, now, now),
                    Timeline.TOCSIN);
            follow(incident, before);
        }
    }

    /** What the policy promises, by the pauses so far. A pause that it does not allow is over. */
    Targets promised(Incident incident, TargetPolicy policy, String by) {
        Pauses before = pauses.of(incident.number());
        before.open().ifPresent(open -> {
            Instant until = before.latestEnd(open.began(), policy.clockMayPauseFor());
            if (until.isAfter(now())) {
                pauses.allow(incident.number(), until);
            } else {
                start(incident, by);
            }
        });
        return Targets.from(
                incident.reportedAt(), policy, pauses.of(incident.number()).granted());
    }

    /** Everything is due as much later, or earlier, as more, or less, time does not count than before. */
    private void follow(Incident incident, Pauses before) {
        Duration difference = pauses.of(incident.number()).granted().minus(before.granted());
        incidents.promise(
                incident.number(), incident.priority(), incident.targets().later(difference));
    }

    /** Who decided something, and why. */
    record Decision(String by, String why) {}

    private Instant now() {
        // Due instants are whole seconds, so that the record and the engine's timers agree.
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
