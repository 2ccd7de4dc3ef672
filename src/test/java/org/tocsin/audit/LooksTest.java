package org.tocsin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tocsin.audit.Looks.Look;

/** A node that has written a look down need not ask the database whether it stands there. */
class LooksTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Look ADAS = new Look("ada", "INC-2026-0042", true);

    private final Looks looks = new Looks(Duration.ofHours(1));

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void aLookGoesOnUntilItsHourIsOver() {
        looks.isWritten(ADAS, NOW);

        assertThat(looks.goesOn(ADAS, NOW.plusSeconds(3599))).isTrue();
        assertThat(looks.goesOn(ADAS, NOW.plusSeconds(3600))).isFalse();
    }

    @Test
    void whatElseSomebodySeesOrIsRefusedIsAnotherLook() {
        looks.isWritten(ADAS, NOW);

        assertThat(looks.goesOn(new Look("bruno", "INC-2026-0042", true), NOW)).isFalse();
        assertThat(looks.goesOn(new Look("ada", "INC-2026-0043", true), NOW)).isFalse();
        assertThat(looks.goesOn(new Look("ada", "INC-2026-0042", false), NOW)).isFalse();
    }

    @Test
    void whatWasNotCommittedWasNotWritten() {
        TransactionSynchronizationManager.initSynchronization();
        looks.isWritten(ADAS, NOW);
        assertThat(looks.goesOn(ADAS, NOW)).isFalse();

        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        assertThat(looks.goesOn(ADAS, NOW)).isTrue();
    }

    @Test
    void whoReadsForYearsFillsNoMemory() {
        looks.isWritten(ADAS, NOW);
        IntStream.rangeClosed(1, 10_000)
                .forEach(number -> looks.isWritten(new Look("ada", "INC-" + number, true), NOW));

        assertThat(looks.goesOn(ADAS, NOW)).isFalse();
        assertThat(looks.goesOn(new Look("ada", "INC-10000", true), NOW)).isTrue();
    }
}
