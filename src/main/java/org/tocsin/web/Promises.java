package org.tocsin.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Outlook;
import org.tocsin.incident.State;
import org.tocsin.incident.Targets;

/** What was promised for one incident, in the order in which it has to happen. */
final class Promises {

    private final List<Promise> promises;

    private Promises(List<Promise> promises) {
        this.promises = promises;
    }

    /** The promises of the incident; of one that is over, only those that were kept. */
    static Promises of(Incident incident, Outlook outlook) {
        Instant from = incident.reportedAt();
        Targets targets = incident.targets();
        List<Promise> promises = new ArrayList<>(List.of(
                promise("acknowledge", from, targets.acknowledgeBy(), incident.acknowledgedAt()),
                promise(
                        "triage",
                        from,
                        targets.triageBy(),
                        incident.milestones().triagedAt())));
        moving(targets, from, outlook).forEach(promises::add);
        promises.add(new Promise(
                "resolve", from, targets.atRiskAt(), targets.resolveBy(), incident.resolvedAt(), outlook.pause()));
        Instant resolvedAt = incident.resolvedAt();
        if (resolvedAt != null || over(incident.state())) {
            promises.removeIf(Promise::open);
        }
        if (resolvedAt != null && incident.state() == State.RESOLVED) {
            promises.add(observation(resolvedAt, targets.observeFor()));
        }
        return new Promises(promises);
    }

    /** The one whose time is up first of those whose time runs; empty when nothing has to happen any more. */
    Optional<Promise> next() {
        return promises.stream().filter(Promise::running).min(Comparator.comparing(Promise::due));
    }

    /** The one whose time is up next, when that of another is up already; empty while nothing is missed. */
    Optional<Promise> nextAfterMissed(Instant now) {
        return next().filter(first -> first.standing(now) == Promise.Standing.MISSED)
                .flatMap(missed -> promises.stream()
                        .filter(promise -> promise.running() && promise.standing(now) != Promise.Standing.MISSED)
                        .min(Comparator.comparing(Promise::due)));
    }

    /** All as they read at that moment. */
    List<Promise.Reading> readAt(Instant now) {
        return promises.stream().map(promise -> promise.readAt(now)).toList();
    }

    private static boolean over(State state) {
        return state.ended() || state == State.IN_REVIEW;
    }

    /** What somebody has to do again and again while it is worked on. */
    private static List<Promise> moving(Targets targets, Instant reported, Outlook outlook) {
        List<Promise> moving = new ArrayList<>();
        Instant first = targets.managerBy();
        if (outlook.managerBy() != null && first != null) {
            Instant from = outlook.managerBy().minus(Duration.between(reported, first));
            moving.add(promise("name an incident manager", from, outlook.managerBy(), null));
        }
        if (outlook.updateBy() != null) {
            Instant from = outlook.updateBy().minus(targets.updateEvery());
            moving.add(promise("update stakeholders", from, outlook.updateBy(), null));
        }
        return moving;
    }

    /** At risk once a quarter of the time is left. */
    private static Promise promise(String what, Instant from, Instant due, @Nullable Instant keptAt) {
        Duration quarter = Duration.between(from, due).dividedBy(4);
        return new Promise(what, from, due.minus(quarter), due, keptAt);
    }

    private static Promise observation(Instant from, Duration observeFor) {
        Instant until = from.plus(observeFor);
        return new Promise("observe", from, until, until, null);
    }
}
