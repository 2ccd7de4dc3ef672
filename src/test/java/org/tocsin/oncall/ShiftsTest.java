package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People see when it is their turn, with those in which they stand in and without those they gave away. */
class ShiftsTest {

    private static final Handover MONDAYS =
            new Handover(LocalDate.parse("2026-01-05"), LocalTime.parse("09:00"), ZoneId.of("UTC"));
    private static final Instant FIRST = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant NOW = FIRST.plus(Duration.ofDays(2));
    private static final Duration THREE_WEEKS = Duration.ofDays(21);

    @Test
    void theTurnThatIsUnderWayAndThoseToComeAreShown() {
        assertThat(shifts("ada")).containsExactly(turn(0, 7), turn(14, 21));
        assertThat(shifts("bruno")).containsExactly(turn(7, 14), turn(21, 28));
        assertThat(shifts("clara")).isEmpty();
    }

    @Test
    void aTurnThatWasGivenAwayIsThatOfWhoeverStandsIn() {
        StandIn away = new StandIn("ada", "clara", day(1), day(3));

        assertThat(shifts("ada", away)).containsExactly(turn(0, 1), turn(3, 7), turn(14, 21));
        assertThat(shifts("clara", away)).containsExactly(turn(1, 3));
    }

    @Test
    void turnsThatFollowEachOtherAreOne() {
        assertThat(shifts("ada", new StandIn("bruno", "ada", day(7), day(14)))).containsExactly(turn(0, 21));
    }

    private static List<Shift> shifts(String person, StandIn... standIns) {
        Rota rota = new Rota(
                "payments", MONDAYS, List.of(new RotaLevel("Primary", List.of("ada", "bruno"))), List.of(standIns));
        return new Shifts(rota).of(person, NOW, THREE_WEEKS);
    }

    private static Shift turn(int from, int until) {
        return new Shift("payments", "Primary", day(from), day(until));
    }

    private static Instant day(int days) {
        return FIRST.plus(Duration.ofDays(days));
    }
}
