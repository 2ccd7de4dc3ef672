package org.tocsin.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PausesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final Pauses pauses = new Pauses(3, Duration.ofMinutes(1));

    @Test
    void theFirstFailuresCostNothingAndThePauseDoublesUpToTheLongest() {
        fail("ada", 2);
        assertThat(pauses.left("ada", NOW)).isZero();
        fail("ada", 1);
        assertThat(pauses.left("ada", NOW)).hasSeconds(1);
        fail("ada", 2);
        assertThat(pauses.left("ada", NOW)).hasSeconds(4);
        fail("ada", 1_000);
        assertThat(pauses.left("ada", NOW)).hasSeconds(60);
    }

    @Test
    void nobodyElseWaits() {
        fail("ada", 10);

        assertThat(pauses.left("bruno", NOW)).isZero();
    }

    @Test
    void aQuarterOfAnHourWithoutFailureForgets() {
        fail("ada", 10);

        assertThat(pauses.left("ada", NOW.plus(Duration.ofMinutes(16)))).isZero();
    }

    @Test
    void millionsOfNamesTakeNoMoreMemoryThanSomeThousand() {
        for (int i = 0; i < 50_000; i++) {
            fail("name" + i, 3);
        }

        assertThat(pauses.left("name0", NOW)).isZero();
        assertThat(pauses.left("name49999", NOW)).hasSeconds(1);
    }

    private void fail(String key, int times) {
        for (int i = 0; i < times; i++) {
            pauses.failed(key, NOW);
        }
    }
}
