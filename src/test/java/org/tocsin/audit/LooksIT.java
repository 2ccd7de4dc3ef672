package org.tocsin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.testing.FeatureBeans;
import org.tocsin.testing.MovableClock;

/** A look stands there once an hour, whichever node it went through; and once for certain. */
@SpringJUnitConfig(FeatureBeans.class)
class LooksIT {

    private static final String INCIDENT = "INC-2026-0001";
    private static final AuditEntry.Who ADA = new AuditEntry.Who("ada", "session", "");

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    private Audit one;
    private Audit other;

    @BeforeEach
    void twoNodesWithOneDatabaseWhereNobodyLookedLately() {
        clock.moveBy(Duration.ofDays(1));
        one = new Audit(database, clock);
        other = new Audit(database, clock);
    }

    @Test
    void aLookThroughAnotherNodeIsTheSameForAnHour() {
        long before = looks();

        one.saw(ADA, INCIDENT, true);
        clock.moveBy(Duration.ofMinutes(59));
        other.saw(ADA, INCIDENT, true);
        assertThat(looks()).isEqualTo(before + 1);

        clock.moveBy(Duration.ofMinutes(1));
        other.saw(ADA, INCIDENT, true);
        one.saw(ADA, INCIDENT, true);
        assertThat(looks()).isEqualTo(before + 2);
    }

    @Test
    void whatWasTakenBackIsWrittenTheNextTime() {
        long before = looks();

        transaction.executeWithoutResult(status -> {
            one.saw(ADA, INCIDENT, true);
            status.setRollbackOnly();
        });
        assertThat(looks()).isEqualTo(before);
        one.saw(ADA, INCIDENT, true);

        assertThat(looks()).isEqualTo(before + 1);
    }

    @Test
    void aRefusalIsAnotherLook() {
        long before = looks();

        one.saw(ADA, INCIDENT, false);
        one.saw(ADA, INCIDENT, true);

        assertThat(looks()).isEqualTo(before + 2);
    }

    private long looks() {
        return database.sql("select count(*) from tocsin.audit where action = 'saw'")
                .query(Long.class)
                .single();
    }
}
