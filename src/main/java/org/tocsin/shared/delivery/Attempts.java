package org.tocsin.shared.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Accepted;
import org.tocsin.shared.DeliveryOutcome.NotNeeded;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Transactions;
import org.tocsin.shared.Unavailable;

/**
 * Hands the rows of one table to the outside world, each until it is accepted or refused. The row says that an attempt is
 * under way before the call and how it ended after it, each committed at once; no transaction is open during the call. A row
 * whose attempt broke off is attempted again: a duplicate is better than a miss.
 *
 * <p>The table has the columns id, status, attempts, reason, detail, provider_id and changed_at.
 */
public final class Attempts {

    private final JdbcClient database;
    private final Transactions transactions;
    private final Clock clock;
    private final String table;
    private final Log log;

    /** Notes how an attempt ended, in the transaction that stores it. */
    @FunctionalInterface
    public interface Log {
        /** The attempt on the row ended like this. */
        void note(long id, Fate fate);
    }

    /** Attempts on the rows of the table, given with its schema. */
    public Attempts(JdbcClient database, Transactions transactions, Clock clock, String table, Log log) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.table = table;
        this.log = log;
    }

    /**
     * Makes one attempt, unless the row is settled already: then its outcome is returned again.
     *
     * @throws Unavailable as the call throws it, once the failure is stored
     */
    public DeliveryOutcome make(long id, Supplier<DeliveryOutcome> call) {
        return make(id, () -> true, ready -> call.get());
    }

    /**
     * As {@link #make(long, Supplier)}, with something to be stored before the call: in the transaction that says that an
     * attempt is under way.
     */
    private <T> DeliveryOutcome make(long id, Supplier<T> preparation, Function<T, DeliveryOutcome> call) {
        Optional<T> ready = transactions.apart(() -> begin(id) ? Optional.of(preparation.get()) : Optional.empty());
        return ready.map(prepared -> attempt(id, () -> call.apply(prepared)))
                .orElseGet(() -> settled(id).orElseThrow());
    }

    /**
     * As {@link #make(long, Supplier)}, for a call that does no more than add rows to our own database: the attempt, and how it
     * ended, are one transaction, apart from the caller's. There is no half-way for it to break off.
     */
    private DeliveryOutcome keep(long id, Supplier<DeliveryOutcome> call) {
        return transactions.apart(
                () -> begin(id) ? end(id, call.get()) : settled(id).orElseThrow());
    }

    /** As {@link #keep} by a channel that stays inside, as {@link #make(long, Supplier)} by any other. */
    public DeliveryOutcome by(boolean staysInside, long id, Supplier<DeliveryOutcome> call) {
        return by(staysInside, id, () -> true, ready -> call.get());
    }

    /** As {@link #by(boolean, long, Supplier)}, with something to be stored before the call. */
    public <T> DeliveryOutcome by(
            boolean staysInside, long id, Supplier<T> preparation, Function<T, DeliveryOutcome> call) {
        return staysInside ? keep(id, () -> call.apply(preparation.get())) : make(id, preparation, call);
    }

    private DeliveryOutcome attempt(long id, Supplier<DeliveryOutcome> call) {
        try {
            DeliveryOutcome outcome = call.get();
            return transactions.apart(() -> end(id, outcome));
        } catch (Unavailable e) {
            Remark remark = new Remark(e.reason(), String.valueOf(e.getMessage()), null);
            transactions.apart(() -> write(id, DeliveryStatus.PLANNED, remark, Fate.of(e)));
            throw e;
        } catch (RuntimeException e) {
            var what = e.getClass().getSimpleName();
            Remark remark = new Remark(null, what, null);
            transactions.apart(() -> write(id, DeliveryStatus.SENDING, remark, new Fate("broken", "unexpected", what)));
            throw e;
        }
    }

    /** Stores that the row is not to be sent for now; {@code reason} is one short word of a fixed set. Nothing is noted twice. */
    public DeliveryOutcome notNeeded(long id, String reason, String why) {
        transactions.apart(() -> settle(id, reason, why));
        return new NotNeeded(why);
    }

    /**
     * Stores that the row will not be attempted again, because the provider was silent for too long; {@code why} says for how long.
     * In the caller's transaction: it is given up if, and only if, what is done instead is done. An attempt that is under way
     * still has the last word if it was taken or refused. What was settled before stays so.
     */
    public void giveUp(long id, String why) {
        transactions.together(() ->
                write(id, DeliveryStatus.GIVEN_UP, new Remark(null, why, null), new Fate("given-up", "silent", why)));
    }

    private boolean settle(long id, String reason, String why) {
        return write(id, DeliveryStatus.NOT_NEEDED, new Remark(null, why, null), new Fate("not-needed", reason, why));
    }

    private DeliveryOutcome end(long id, DeliveryOutcome outcome) {
        if (outcome instanceof Accepted accepted) {
            write(id, DeliveryStatus.ACCEPTED, new Remark(null, null, accepted.providerId()), Fate.of(accepted));
        } else if (outcome instanceof Refused refused) {
            write(id, DeliveryStatus.REFUSED, new Remark(refused.reason(), refused.detail(), null), Fate.of(refused));
        } else if (outcome instanceof NotNeeded needless) {
            settle(id, "unwanted", needless.why());
        }
        return outcome;
    }

    private record Remark(@Nullable Reason reason, @Nullable String detail, @Nullable String providerId) {}

    private boolean begin(long id) {
        return database.sql(
                                """
                                update %s set status = 'SENDING', attempts = attempts + 1, changed_at = :now
                                where id = :id and status not in ('ACCEPTED', 'REFUSED', 'GIVEN_UP')
                                """
                                        .formatted(table))
                        .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Stores and notes how it ended, in the caller's transaction; false if it was settled, or noted, before. What was found
     * needless while its attempt was under way is not to be sent again because that attempt failed.
     */
    private boolean write(long id, DeliveryStatus status, Remark remark, Fate fate) {
        boolean changed = database.sql(
                                """
                                update %s
                                set status = :status, reason = :reason, detail = :detail, provider_id = :providerId,
                                    changed_at = :now
                                where id = :id and status not in ('ACCEPTED', 'REFUSED')
                                  and (status = 'SENDING' or :status not in ('PLANNED', 'SENDING', status))
                                """
                                        .formatted(table))
                        .param("status", status.name())
                        .param(
                                "reason",
                                remark.reason() == null ? null : remark.reason().name())
                        .param("detail", remark.detail())
                        .param("providerId", remark.providerId())
                        .param("now", Instant.now(clock).atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
        if (changed) {
            log.note(id, fate);
        }
        return changed;
    }

    private Optional<DeliveryOutcome> settled(long id) {
        return database.sql("select * from %s where id = :id".formatted(table))
                .param("id", id)
                .query((row, index) -> Progress.from(row))
                .optional()
                .flatMap(Progress::settled);
    }
}
