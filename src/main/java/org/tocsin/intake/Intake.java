package org.tocsin.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.intake.IntakeResult.Decision;
import org.tocsin.intake.IntakeResult.Kind;
import org.tocsin.shared.IncidentNumber;

/** Where alerts and reports come in: the same problem, said many times, is one incident. */
@Component
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int ATTEMPTS = 5;

    private final Problems problems;
    private final ReportProcess process;
    private final TransactionTemplate transaction;
    private final MeterRegistry metrics;

    Intake(Problems problems, ReportProcess process, TransactionTemplate transaction, MeterRegistry metrics) {
        this.problems = problems;
        this.process = process;
        this.transaction = transaction;
        this.metrics = metrics;
    }

    /**
     * Takes every signal on its own, each in a transaction together with what the process does about it: one that cannot
     * be handed over leaves no trace and does not hinder the others. When this returns, everything taken is durable.
     */
    public IntakeResult accept(List<Signal> signals) {
        return new IntakeResult(signals.stream().map(this::accept).toList());
    }

    /**
     * Takes the report of a person and returns the number of the incident opened for it. A report whose problem key has an
     * open incident is the same report sent again: it opens nothing, and the number is that incident's.
     *
     * @throws org.tocsin.shared.InvalidInput as told by the process; nothing was opened
     */
    public IncidentNumber report(IncomingReport report) {
        Decision decision = Objects.requireNonNull(transaction.execute(status -> problems.report(report, process)));
        count(report.origin().source(), decision.kind());
        return Objects.requireNonNull(decision.incident());
    }

    /** The incident has ended: the next alert about its problem opens a new one. Does nothing if there is no problem. */
    public void release(IncidentNumber incident) {
        problems.release(incident);
    }

    /** The incident goes on in the other one: alerts about its problem count there from now on. */
    public void redirect(IncidentNumber from, IncidentNumber to) {
        problems.redirect(from, to);
    }

    /**
     * The incident is one of its own again: the problems that were opened for it, and for those that are still part of it,
     * count for it again, unless they have opened another incident since.
     *
     * @param family the incident itself and those that are merged into it
     */
    public void bringBack(IncidentNumber to, List<IncidentNumber> family) {
        problems.bringBack(to, family);
    }

    /** What monitoring says about the problem behind the incident, if monitoring reported it. */
    public Optional<ProblemState> problemOf(IncidentNumber incident) {
        return problems.of(incident);
    }

    private Decision accept(Signal signal) {
        Decision decision = decide(signal);
        count(signal.origin().source(), decision.kind());
        return decision;
    }

    private Decision decide(Signal signal) {
        try {
            return apply(signal, ATTEMPTS);
        } catch (CannotCreateTransactionException databaseAway) {
            // Trying the other signals would only make the sender wait for each of them.
            throw databaseAway;
        } catch (RuntimeException failure) {
            LOG.error("A signal of {} was not taken; its sender is asked to repeat it", signal.origin(), failure);
            return new Decision(signal.origin().dedupKey(), Kind.NOT_TAKEN, null);
        }
    }

    /** Where the process moved in the very instant, its sender need not repeat the signal: we do. */
    private Decision apply(Signal signal, int attempts) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> problems.apply(signal, process)));
        } catch (ConcurrencyFailureException moved) {
            if (attempts == 1) {
                throw moved;
            }
            return apply(signal, attempts - 1);
        }
    }

    private void count(String source, Kind kind) {
        metrics.counter(
                        "tocsin.signals",
                        "source",
                        source,
                        "decision",
                        kind.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
