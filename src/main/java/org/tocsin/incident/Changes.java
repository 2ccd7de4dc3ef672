package org.tocsin.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;

/** Changes of one incident, one after the other: the record is locked while it is read, judged and written. */
@Component
class Changes {

    private final IncidentTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Changes(IncidentTable table, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The present instant as it will be read again: PostgreSQL keeps microseconds. */
    Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** Makes the change; fails with {@link UnknownIncident} if there is nothing to change. */
    void of(IncidentNumber number, Consumer<Incident> change) {
        locked(number, incident -> {
            change.accept(incident);
            return true;
        });
    }

    /** The incident, locked until the transaction ends; fails with {@link IncidentAlreadyEnded} if it has. */
    Incident running(IncidentNumber number) {
        Incident incident = table.lock(number);
        if (incident.state().ended()) {
            throw new IncidentAlreadyEnded(number, incident.state());
        }
        return incident;
    }

    /** As {@link #of}, for a change that has something to answer. */
    <T> T locked(IncidentNumber number, Function<Incident, T> change) {
        return inTransaction(() -> change.apply(table.lock(number)));
    }

    /** Makes a change that concerns several; they are locked in the order of their numbers, so that nobody waits in a circle. */
    void ofAll(List<IncidentNumber> numbers, Runnable change) {
        withAll(numbers, () -> {
            change.run();
            return true;
        });
    }

    /** As {@link #ofAll}, with a result. */
    <T> T withAll(List<IncidentNumber> numbers, Supplier<T> change) {
        return inTransaction(() -> {
            numbers.stream().sorted(Comparator.comparing(IncidentNumber::value)).forEach(table::lock);
            return change.get();
        });
    }

    /** Moves a locked incident to the next state, if the table of moves allows it. */
    void move(Incident incident, State next) {
        if (!incident.state().mayBecome(next)) {
            throw impossible(incident, "become " + next);
        }
        table.move(incident.number(), next);
    }

    /** The fact that the incident cannot do that from where it stands. */
    static ImpossibleTransition impossible(Incident incident, String what) {
        if (incident.state().ended()) {
            return new IncidentAlreadyEnded(incident.number(), incident.state());
        }
        return new ImpossibleTransition("%s is %s and cannot %s.".formatted(incident.number(), incident.state(), what));
    }

    /**
     * Runs the work in the caller's transaction, or else in one of its own. A refusal is carried around the transaction:
     * thrown through it, it would also doom the caller's, although nothing was written.
     */
    <T> T inTransaction(Supplier<T> work) {
        Result<T> result = transaction.execute(status -> attempt(work));
        if (result == null || result.value() == null) {
            throw result == null || result.refusal() == null
                    ? new IllegalStateException("The transaction had no result")
                    : result.refusal();
        }
        return result.value();
    }

    private static <T> Result<T> attempt(Supplier<T> work) {
        try {
            return new Result<>(work.get(), null);
        } catch (ImpossibleTransition | UnknownIncident | InvalidInput refusal) {
            return new Result<>(null, refusal);
        }
    }

    private record Result<T>(@Nullable T value, @Nullable RuntimeException refusal) {}
}
