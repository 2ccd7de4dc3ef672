package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are in UTC, and next to them stands how far away they are. */
class WhenTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:34:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT59S, 59 s",
        "PT1M, 1 min",
        "PT59M59S, 59 min",
        "PT1H, 1 h",
        "PT3H5M, 3 h 5 min",
        "PT24H, 1 d",
        "PT52H, 2 d 4 h",
        "-PT12M, 12 min"
    })
    void aSpanHasItsTwoLargestUnits(Duration span, String words) {
        assertThat(Span.of(span)).isEqualTo(words);
    }

    @Test
    void todayNeedsNoDate() {
        assertThat(When.of(NOW.minus(Duration.ofMinutes(12)), NOW))
                .isEqualTo(new When("2026-11-20T03:22:00Z", "03:22 UTC", "12 min ago"));
    }

    @Test
    void anotherDayHasItsDate() {
        assertThat(When.of(NOW.plus(Duration.ofHours(30)), NOW))
                .isEqualTo(new When("2026-11-21T09:34:00Z", "Sat 21 Nov, 09:34 UTC", "in 1 d 6 h"));
    }

    @Test
    void aDayFarAwayHasItsYear() {
        assertThat(When.of(NOW.minus(Duration.ofDays(365)), NOW).utc()).isEqualTo("20 Nov 2025, 03:34 UTC");
    }

    @Test
    void whatIsNowIsNow() {
        assertThat(When.of(NOW.plusSeconds(3), NOW).relative()).isEqualTo("now");
    }
}
