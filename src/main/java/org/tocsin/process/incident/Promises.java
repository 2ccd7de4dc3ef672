package org.tocsin.process.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Priority;
import org.tocsin.incident.TargetPolicy;
import org.tocsin.process.DecisionTables;
import org.tocsin.process.Step;
import org.tocsin.process.WaitingTimers;

/** What was promised for an incident, as the few values by which the diagram waits and decides. */
@Component
class Promises {

    /** What the diagram assumes while nobody has said otherwise. */
    static final Map<String, Object> UNDECIDED = Map.of(
            IncidentNames.OUTCOME,
            "incident",
            IncidentNames.DATA_LOST,
            false,
            IncidentNames.REPUTATION_HARMED,
            false,
            IncidentNames.HOURS_INTERRUPTED,
            0L);

    /** A hundred years after the report: never, as a repeating timer understands it. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final DecisionTables tables;
    private final Catalog catalog;
    private final Cadence cadence;

    Promises(DecisionTables tables, Catalog catalog, Cadence cadence) {
        this.tables = tables;
        this.catalog = catalog;
        this.cadence = cadence;
    }

    /** What is promised for the priority. */
    TargetPolicy policy(Priority priority) {
        return tables.targets(priority);
    }

    /** How urgent it is, who owns it, and when what is due. */
    Map<String, Object> standingOf(Incident incident) {
        Map<String, Object> standing = new HashMap<>(urgencyOf(incident));
        standing.putAll(resolutionOf(incident));
        standing.putAll(nextUpdate(incident));
        standing.put(IncidentNames.TEAM, catalog.teamFor(incident.service()).name());
        standing.put(IncidentNames.TRIAGE_BY, Step.date(incident.targets().triageBy()));
        if (incident.resolvedAt() != null) {
            standing.putAll(observation(incident));
        }
        return standing;
    }

    /** The same of one that begins to be worked on, maybe late: what is due by now comes at once, not after another period. */
    Map<String, Object> beginning(Incident incident, Instant now) {
        Map<String, Object> standing = standingOf(incident);
        standing.put(
                IncidentNames.UPDATE_NAGS,
                WaitingTimers.repeating(
                        cadence.next(incident), incident.targets().updateEvery(), now));
        return standing;
    }

    /** When somebody has to lead it, again and again until somebody does. */
    String managerNags(Incident incident) {
        Instant managerBy = managerBy(incident);
        return Step.cycle(managerBy, Duration.between(incident.reportedAt(), managerBy));
    }

    /** The same of what has no record yet: never, until one says otherwise. */
    static String noManagerNags(Instant now) {
        return Step.cycle(now.plus(NEVER), NEVER);
    }

    /** How urgent it is, for the order of tasks. */
    Map<String, Object> urgencyOf(Incident incident) {
        return Map.of(IncidentNames.PRIORITY, incident.priority().name(), IncidentNames.RANK, (long)
                incident.priority().rank());
    }

    /** When it has to be resolved, which moves when the clock stands still. */
    Map<String, Object> resolutionOf(Incident incident) {
        return Map.of(
                IncidentNames.AT_RISK_AT, Step.date(incident.targets().atRiskAt()),
                IncidentNames.RESOLVE_BY, Step.date(incident.targets().resolveBy()));
    }

    /** When stakeholders hear again. */
    Map<String, Object> nextUpdate(Incident incident) {
        Instant next = cadence.next(incident);
        return Map.of(
                IncidentNames.UPDATE_DUE,
                Step.date(next),
                IncidentNames.UPDATE_NAGS,
                Step.cycle(next, incident.targets().updateEvery()));
    }

    /** How long it is observed, and how long it lasted. */
    Map<String, Object> resolved(Incident incident) {
        Instant resolvedAt = Objects.requireNonNull(incident.resolvedAt());
        Map<String, Object> resolved = new HashMap<>(observation(incident));
        resolved.put(
                IncidentNames.HOURS_INTERRUPTED,
                Duration.between(incident.reportedAt(), resolvedAt).toHours());
        return resolved;
    }

    private static Map<String, Object> observation(Incident incident) {
        return Map.of(
                IncidentNames.OBSERVE_UNTIL, Step.date(observeUntil(incident)),
                IncidentNames.ASSESS_BY, Step.date(assessBy(incident)));
    }

    /** When the timers of the diagram fire that hang on a promise, by their events. */
    Map<String, Instant> timersOf(Incident incident) {
        Map<String, Instant> due = new HashMap<>(clockTimersOf(incident));
        due.putAll(updateTimerOf(incident));
        due.put("triageTargetMissed", incident.targets().triageBy());
        due.putAll(managerTimerOf(incident));
        if (incident.resolvedAt() != null) {
            due.put("observationOver", observeUntil(incident));
            due.put("assessmentWaits", assessBy(incident));
        }
        return due;
    }

    /** Those of them that wait while the clock stands still. */
    Map<String, Instant> clockTimersOf(Incident incident) {
        return Map.of(
                "targetAtRisk", incident.targets().atRiskAt(),
                "targetMissed", incident.targets().resolveBy());
    }

    /** The one that moves when stakeholders have heard of it. */
    Map<String, Instant> updateTimerOf(Incident incident) {
        return Map.of("updateDueNow", Step.date(cadence.next(incident)).toInstant());
    }

    /** The one that moves when it begins, or ceases, to need somebody who leads. */
    Map<String, Instant> managerTimerOf(Incident incident) {
        return Map.of(IncidentNames.MANAGER_DUE, managerBy(incident));
    }

    /** When the tasks are due that hang on a promise, by their ids in the diagrams. */
    Map<String, Instant> tasksOf(Incident incident) {
        Map<String, Instant> due = new HashMap<>();
        due.put("triageIncident", incident.targets().triageBy());
        due.put("resolveIncident", incident.targets().resolveBy());
        Instant next = cadence.next(incident);
        due.put("postUpdate", next);
        due.put("askProvider", next);
        if (incident.resolvedAt() != null) {
            due.put("assessSituation", assessBy(incident));
        }
        return due;
    }

    private static Instant managerBy(Incident incident) {
        Instant managerBy = incident.targets().managerBy();
        return managerBy == null || !incident.state().awaitsHelp()
                ? incident.reportedAt().plus(NEVER)
                : managerBy;
    }

    private static Instant observeUntil(Incident incident) {
        return Objects.requireNonNull(incident.resolvedAt())
                .plus(incident.targets().observeFor());
    }

    /** In the middle of the observation: there is time left for it after the reminder. */
    private static Instant assessBy(Incident incident) {
        return Objects.requireNonNull(incident.resolvedAt())
                .plus(incident.targets().observeFor().dividedBy(2));
    }
}
