package org.tocsin.shared.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Accepted;
import org.tocsin.shared.DeliveryOutcome.NotNeeded;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Transactions;
import org.tocsin.shared.Unavailable;
import org.tocsin.testing.FeatureBeans;

/** What is on the row when an attempt begins, ends, breaks off, or is given up, whatever table the row is in. */
@SpringJUnitConfig(FeatureBeans.class)
class AttemptsIT {

    private static final long ROW = 1;

    private final List<Fate> noted = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final JdbcClient database;
    private final TransactionTemplate caller;
    private final Attempts attempts;

    @Autowired
    AttemptsIT(JdbcClient database, TransactionTemplate caller, Transactions transactions, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.attempts = new Attempts(database, transactions, clock, "public.delivery", (id, fate) -> noted.add(fate));
    }

    @BeforeEach
    void oneRowIsPlanned() {
        database.sql(
                        """
                        create table public.delivery (id bigint, status text, attempts int, reason text, detail text,
                          provider_id text, changed_at timestamptz)
                        """)
                .update();
        database.sql("insert into public.delivery values (?, 'PLANNED', 0, null, null, null, now())")
                .param(ROW)
                .update();
    }

    @AfterEach
    void nothingOfItStays() {
        database.sql("drop table public.delivery").update();
    }

    @Test
    void theRowSaysDuringTheCallThatAnAttemptIsUnderWay() {
        attempts.make(ROW, () -> {
            calls.add(status());
            return new Accepted("p-1");
        });

        assertThat(calls).containsExactly("SENDING");
        assertThat(status()).isEqualTo("ACCEPTED");
    }

    @Test
    void whatIsUnavailableIsPlannedAgainAndNoted() {
        assertThatThrownBy(() -> attempts.make(ROW, () -> {
                    throw new Unavailable("mail", Reason.TIMEOUT, "no answer", null);
                }))
                .isInstanceOf(Unavailable.class);

        assertThat(status()).isEqualTo("PLANNED");
        assertThat(noted).extracting(Fate::outcome).containsExactly("unavailable");
    }

    @Test
    void whatBrokeOffIsAttemptedAgain() {
        assertThatThrownBy(() -> attempts.make(ROW, () -> {
                    throw new IllegalStateException("out of something");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(status()).isEqualTo("SENDING");

        assertThat(attempts.make(ROW, this::taken)).isInstanceOf(Accepted.class);
    }

    @Test
    void whatIsGivenUpIsNotAttemptedByWhoeverReadItBefore() {
        attempts.giveUp(ROW, "it was silent for 30 s");

        assertThat(attempts.make(ROW, this::taken)).isEqualTo(new NotNeeded("it was silent for 30 s"));
        assertThat(attempts.by(true, ROW, this::taken)).isEqualTo(new NotNeeded("it was silent for 30 s"));
        assertThat(calls).isEmpty();
        assertThat(status()).isEqualTo("GIVEN_UP");
    }

    @Test
    void whatIsDoneInsteadAndFailsLeavesTheRowToBeAttempted() {
        caller.executeWithoutResult(together -> {
            attempts.giveUp(ROW, "it was silent");
            together.setRollbackOnly();
        });

        assertThat(status()).isEqualTo("PLANNED");
    }

    @Test
    void whatWasTakenIsNotGivenUp() {
        attempts.make(ROW, this::taken);
        attempts.giveUp(ROW, "it was silent");

        assertThat(status()).isEqualTo("ACCEPTED");
        assertThat(noted).extracting(Fate::outcome).containsExactly("accepted");
    }

    private DeliveryOutcome taken() {
        calls.add("taken");
        return new Accepted("p-1");
    }

    private String status() {
        return database.sql("select status from public.delivery where id = ?")
                .param(ROW)
                .query(String.class)
                .single();
    }
}
