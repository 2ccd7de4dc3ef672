package org.tocsin.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.intake.IntakeResult.Decision;
import org.tocsin.intake.IntakeResult.Kind;
import org.tocsin.shared.IncidentNumber;

/** The problems monitoring speaks of, and what a signal means for the one it belongs to. */
@Component
class Problems {

    private final ProblemTable table;
    private final SignalReports reports;
    private final Clock clock;

    Problems(ProblemTable table, SignalReports reports, Clock clock) {
        this.table = table;
        this.reports = reports;
        this.clock = clock;
    }

    /** Applies the signal to its problem and tells the process; the caller's transaction holds both together. */
    Decision apply(Signal signal, ReportProcess process) {
        return switch (signal.transition()) {
            case TRIGGER -> trigger(signal, process);
            case RESOLVE -> resolve(signal, process);
            case ACK, UNACK, UPDATE, TEST, IGNORE -> decision(signal, Kind.IGNORED, null);
        };
    }

    void release(IncidentNumber incident) {
        table.release(incident, Instant.now(clock));
    }

    Optional<ProblemState> of(IncidentNumber incident) {
        return table.stateOf(incident);
    }

    /** Begins an incident for the report of a person, unless the same report, sent before, has one that is open. */
    Decision report(IncomingReport report, ReportProcess process) {
        String key = report.problemKey();
        if (key == null) {
            return new Decision("", Kind.OPENED, process.begin(report));
        }
        Instant now = Instant.now(clock);
        if (table.open(key, now, now)) {
            return new Decision(key, Kind.OPENED, begin(key, report, process));
        }
        return table.lock(key)
                .map(known -> new Decision(key, Kind.REPEATED, known.incident()))
                .orElseGet(() -> report(report, process));
    }

    private IncidentNumber begin(String key, IncomingReport report, ReportProcess process) {
        IncidentNumber opened = process.begin(report);
        table.belongsTo(key, opened);
        return opened;
    }

    private Decision trigger(Signal signal, ReportProcess process) {
        String key = signal.origin().problemKey();
        Instant now = Instant.now(clock);
        if (table.open(key, signal.occurredAt(), now)) {
            return decision(signal, Kind.OPENED, begin(key, reports.of(signal), process));
        }
        // Released between the two statements, the problem is a new one.
        return table.lock(key).map(known -> repeat(known, signal, process)).orElseGet(() -> trigger(signal, process));
    }

    private Decision repeat(ProblemTable.Known known, Signal signal, ReportProcess process) {
        table.repeat(known.id(), signal.occurredAt(), Instant.now(clock));
        if (known.recoveredAt() == null) {
            return decision(signal, Kind.REPEATED, known.incident());
        }
        String text = "Monitoring says it is back: " + signal.content().summary();
        process.recurred(known.incident(), text);
        return decision(signal, Kind.RECURRED, known.incident());
    }

    private Decision resolve(Signal signal, ReportProcess process) {
        return table.lock(signal.origin().problemKey())
                .map(known -> recover(known, signal, process))
                .orElseGet(() -> decision(signal, Kind.NOTHING_TO_RECOVER, null));
    }

    private Decision recover(ProblemTable.Known known, Signal signal, ReportProcess process) {
        if (known.recoveredAt() != null) {
            return decision(signal, Kind.REPEATED, known.incident());
        }
        if (signal.occurredAt().isBefore(known.beganAt())) {
            return decision(signal, Kind.OUTDATED, known.incident());
        }
        table.recover(known.id(), signal.occurredAt(), Instant.now(clock));
        String text = "Monitoring says it is over since %s: %s"
                .formatted(signal.occurredAt(), signal.content().summary());
        process.recovered(known.incident(), signal.occurredAt(), text);
        return decision(signal, Kind.RECOVERED, known.incident());
    }

    private static Decision decision(Signal signal, Kind kind, @Nullable IncidentNumber incident) {
        return new Decision(signal.origin().dedupKey(), kind, incident);
    }
}
