package org.tocsin.process.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Priority;
import org.tocsin.incident.TargetPolicy;
import org.tocsin.incident.Targets;
import org.tocsin.process.DecisionTables;
import org.tocsin.process.Step;

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

    private final DecisionTables tables;
    private final Catalog catalog;
    private final Clock clock;

    Promises(DecisionTables tables, Catalog catalog, Clock clock) {
        this.tables = tables;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** What is promised for the priority. */
    TargetPolicy policy(Priority priority) {
        return tables.targets(priority);
    }

    /** How urgent it is, who owns it, and when what is due. */
    Map<String, Object> standingOf(Incident incident) {
        Targets targets = incident.targets();
        return Map.ofEntries(
                Map.entry(IncidentNames.PRIORITY, incident.priority().name()),
                Map.entry(IncidentNames.RANK, (long) incident.priority().rank()),
                Map.entry(
                        IncidentNames.TEAM, catalog.teamFor(incident.service()).name()),
                Map.entry(IncidentNames.TRIAGE_BY, Step.date(targets.triageBy())),
                Map.entry(IncidentNames.AT_RISK_AT, Step.date(targets.atRiskAt())),
                Map.entry(IncidentNames.RESOLVE_BY, Step.date(targets.resolveBy())),
                Map.entry(IncidentNames.UPDATE_DUE, Step.date(firstUpdate(incident))),
                Map.entry(IncidentNames.UPDATE_NAGS, Step.cycle(firstUpdate(incident), targets.updateEvery())),
                Map.entry(IncidentNames.MANAGER_NAGS, Step.cycle(targets.resolveBy(), targets.updateEvery())));
    }

    /** When stakeholders hear again, counted from now. */
    Map<String, Object> nextUpdate(Incident incident) {
        Duration every = incident.targets().updateEvery();
        Instant next = Instant.now(clock).plus(every);
        return Map.of(IncidentNames.UPDATE_DUE, Step.date(next), IncidentNames.UPDATE_NAGS, Step.cycle(next, every));
    }

    /** How long it is observed, and how long it lasted. */
    Map<String, Object> resolved(Incident incident) {
        Instant resolvedAt = Objects.requireNonNull(incident.resolvedAt());
        return Map.of(
                IncidentNames.OBSERVE_UNTIL,
                Step.date(resolvedAt.plus(incident.targets().observeFor())),
                IncidentNames.HOURS_INTERRUPTED,
                Duration.between(incident.reportedAt(), resolvedAt).toHours());
    }

    private static Instant firstUpdate(Incident incident) {
        return incident.reportedAt().plus(incident.targets().updateEvery());
    }
}
