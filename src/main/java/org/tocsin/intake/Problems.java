package org.tocsin.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    void redirect(IncidentNumber from, IncidentNumber to) {
        table.redirect(from, to);
    }

    void bringBack(IncidentNumber to, List<IncidentNumber> openedFor) {
        table.bringBack(to, openedFor);
    }

    /** Begins an incident for the report of a person, unless the same report, sent before, has one that is open. */
    Decision report(IncomingReport report, ReportProcess process) {
        String key = report.problemKey();
        if (key == null) {
            return new Decision("", Kind.OPENED, process.begin(report, null));
        }
        Instant now = Instant.now(clock);
        if (table.open(key, now, now)) {
            return new Decision(key, Kind.OPENED, begin(key, report, process));
        }
        return table.holder(key)
                .map(holder -> new Decision(key, Kind.REPEATED, holder))
                .orElseGet(() -> report(report, process));
    }

    private IncidentNumber begin(String key, IncomingReport report, ReportProcess process) {
        IncidentNumber opened = process.begin(report, table.before(key).orElse(null));
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
        return lock(key, process)
                .map(known -> repeat(known, signal, process))
                .orElseGet(() -> trigger(signal, process));
    }

    /**
     * The open problem, locked after its incident: whoever changes an incident locks it before its problems, too, so that
     * nobody waits in a circle.
     */
    private Optional<ProblemTable.Known> lock(String key, ReportProcess process) {
        Optional<IncidentNumber> holder = table.holder(key);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        process.hold(holder.get());
        Optional<ProblemTable.Known> known = table.lock(key);
        boolean moved = known.isPresent() && !known.get().incident().equals(holder.get());
        return moved ? lock(key, process) : known;
    }

    private Decision repeat(ProblemTable.Known known, Signal signal, ReportProcess process) {
        boolean wasOver = known.recoveredAt() != null;
        String text = "Monitoring says it is %s: %s"
                .formatted(wasOver ? "back" : "still there", signal.content().summary());
        return switch (process.repeated(known.incident(), wasOver, text)) {
            case COUNTED -> counted(known, signal, wasOver ? Kind.RECURRED : Kind.REPEATED);
            case REOPENED -> counted(known, signal, Kind.RECURRED);
            case OVER -> {
                table.release(known.id(), Instant.now(clock));
                yield trigger(signal, process);
            }
        };
    }

    private Decision counted(ProblemTable.Known known, Signal signal, Kind kind) {
        table.repeat(known.id(), signal.occurredAt(), Instant.now(clock));
        return decision(signal, kind, known.incident());
    }

    private Decision resolve(Signal signal, ReportProcess process) {
        return lock(signal.origin().problemKey(), process)
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
        long others = table.stillThere(known.incident());
        String text = "Monitoring says it is over since %s: %s%s"
                .formatted(
                        signal.occurredAt(),
                        signal.content().summary(),
                        others == 0 ? "" : " (%d other alerts of this incident still fire)".formatted(others));
        process.recovered(known.incident(), signal.occurredAt(), text);
        return decision(signal, Kind.RECOVERED, known.incident());
    }

    private static Decision decision(Signal signal, Kind kind, @Nullable IncidentNumber incident) {
        return new Decision(signal.origin().dedupKey(), kind, incident);
    }
}
