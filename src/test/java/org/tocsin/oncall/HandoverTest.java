package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handovers follow the clock on the wall through real changes of the clock, north and south. */
class HandoverTest {

    @ParameterizedTest
    @CsvSource({
        // zone, first handover, time, turn, its start in UTC, its length in hours
        "Europe/Berlin,       2026-03-23, 09:00, 0, 2026-03-23T08:00:00Z, 167", // clocks go forward on 29 March
        "Europe/Berlin,       2026-03-23, 09:00, 1, 2026-03-30T07:00:00Z, 168",
        "Europe/Berlin,       2026-10-19, 09:00, 0, 2026-10-19T07:00:00Z, 169", // back on 25 October
        "Europe/Berlin,       2026-03-22, 02:30, 1, 2026-03-29T01:30:00Z, 167", // 02:30 does not exist: 03:30
        "Europe/Berlin,       2026-10-18, 02:30, 1, 2026-10-25T00:30:00Z, 169", // 02:30 comes twice: the first
        "America/New_York,    2026-03-02, 09:00, 0, 2026-03-02T14:00:00Z, 167", // forward on 8 March
        "America/New_York,    2026-10-26, 09:00, 0, 2026-10-26T13:00:00Z, 169", // back on 1 November
        "Australia/Sydney,    2026-09-28, 09:00, 0, 2026-09-27T23:00:00Z, 167", // forward on 4 October
        "Australia/Sydney,    2026-03-30, 09:00, 0, 2026-03-29T22:00:00Z, 169", // back on 5 April
        "Australia/Lord_Howe, 2026-09-28, 09:00, 1, 2026-10-04T22:00:00Z, 168", // by half an hour only
        "America/Santiago,    2026-08-30, 00:00, 1, 2026-09-06T04:00:00Z, 167", // midnight is skipped on 6 September
        "Asia/Kolkata,        2026-03-23, 09:00, 0, 2026-03-23T03:30:00Z, 168"
    })
    void aTurnBeginsWhenTheWallSaysSo(
            ZoneId zone, LocalDate first, LocalTime time, long turn, Instant start, long hours) {
        Handover handover = new Handover(first, time, zone);

        assertThat(handover.startOf(turn)).isEqualTo(start);
        assertThat(Duration.between(start, handover.startOf(turn + 1)).toHours())
                .isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 09:00", "Europe/Berlin, 02:30", "America/New_York, 01:30", "America/Santiago, 00:00",
        "Australia/Lord_Howe, 01:45", "Australia/Sydney, 02:30", "Africa/Casablanca, 02:30", "Asia/Kathmandu, 23:59",
        "Pacific/Kiritimati, 00:00", "America/St_Johns, 00:00", "Antarctica/Troll, 02:00"
    })
    void everyInstantOfTwoYearsBelongsToExactlyOneTurn(ZoneId zone, LocalTime time) {
        Handover handover = new Handover(LocalDate.parse("2026-01-04"), time, zone);
        Instant end = Instant.parse("2028-01-03T00:00:00Z");
        long before = handover.turnAt(Instant.parse("2026-01-03T00:00:00Z"));
        // 17 minutes hit every minute of the hour in turn; edges are checked exactly below.
        for (Instant at = Instant.parse("2026-01-03T00:00:00Z"); at.isBefore(end); at = at.plusSeconds(17 * 60)) {
            long turn = handover.turnAt(at);
            assertThat(turn).as("%s", at).isBetween(before, before + 1);
            assertThat(at).isAfterOrEqualTo(handover.startOf(turn)).isBefore(handover.startOf(turn + 1));
            before = turn;
        }
        assertThat(before).isBetween(103L, 104L);
    }

    @Test
    void theStartBelongsToTheTurnAndTheInstantBeforeItToTheLastOne() {
        Handover handover =
                new Handover(LocalDate.parse("2026-01-05"), LocalTime.parse("02:30"), ZoneId.of("Europe/Berlin"));
        for (long turn = -60; turn < 60; turn++) {
            assertThat(handover.turnAt(handover.startOf(turn))).isEqualTo(turn);
            assertThat(handover.turnAt(handover.startOf(turn).minusNanos(1))).isEqualTo(turn - 1);
        }
    }

    @Test
    void aZoneThatSkippedAWholeDayAndOneThatFellBackOverMidnightLeaveNoGap() {
        // Samoa had no 30 December 2011; in St. John's the clock went from 00:01 back to 23:01 of the day before.
        Handover samoa = new Handover(LocalDate.parse("2011-12-23"), LocalTime.NOON, ZoneId.of("Pacific/Apia"));
        Handover johns = new Handover(LocalDate.parse("2010-10-31"), LocalTime.MIDNIGHT, ZoneId.of("America/St_Johns"));

        assertThat(samoa.startOf(1)).isEqualTo(Instant.parse("2011-12-30T22:00:00Z"));
        assertThat(samoa.turnAt(samoa.startOf(1))).isEqualTo(1);
        assertThat(johns.turnAt(Instant.parse("2010-11-07T02:29:59Z"))).isEqualTo(0);
        assertThat(johns.turnAt(Instant.parse("2010-11-07T02:30:00Z"))).isEqualTo(1);
        assertThat(johns.turnAt(Instant.parse("2010-11-07T03:00:00Z"))).isEqualTo(1);
    }
}
