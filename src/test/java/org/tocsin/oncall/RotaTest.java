package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RotaTest {

    private static final Handover MONDAYS =
            new Handover(LocalDate.parse("2026-01-05"), LocalTime.parse("09:00"), ZoneId.of("Europe/Berlin"));
    private static final RotaLevel PRIMARY = new RotaLevel("Primary", List.of("ada", "bruno", "dana"));
    private static final RotaLevel SECONDARY = new RotaLevel("Secondary", List.of("bruno", "dana", "ada"));

    private static final Instant ADAS_WEEK = Instant.parse("2026-01-07T12:00:00Z");

    @Test
    void peopleTakeTurnsInTheOrderOfTheListAndBeginAgain() {
        Rota rota = rota();

        assertThat(Stream.iterate(ADAS_WEEK, at -> at.plusSeconds(7 * 86_400))
                        .limit(4)
                        .map(at -> rota.onTurn(1, at)))
                .containsExactly("ada", "bruno", "dana", "ada");
        assertThat(rota.onTurn(2, ADAS_WEEK)).isEqualTo("bruno");
        assertThat(rota.onTurn(1, ADAS_WEEK.minusSeconds(7 * 86_400))).isEqualTo("dana");
    }

    @Test
    void aStandInIsThereFromTheFirstInstantUntilJustBeforeTheLast() {
        Rota rota = rota(new StandIn("ada", "clara", ADAS_WEEK, ADAS_WEEK.plusSeconds(60)));

        assertThat(rota.presentFor("ada", ADAS_WEEK.minusNanos(1))).isEqualTo("ada");
        assertThat(rota.presentFor("ada", ADAS_WEEK)).isEqualTo("clara");
        assertThat(rota.presentFor("ada", ADAS_WEEK.plusSeconds(60).minusNanos(1)))
                .isEqualTo("clara");
        assertThat(rota.presentFor("ada", ADAS_WEEK.plusSeconds(60))).isEqualTo("ada");
        assertThat(rota.presentFor("bruno", ADAS_WEEK)).isEqualTo("bruno");
    }

    @Test
    void whoStandsInForAStandInIsThere() {
        Rota rota = rota(always("ada", "clara"), always("clara", "dana"));

        assertThat(rota.presentFor("ada", ADAS_WEEK)).isEqualTo("dana");
    }

    @Test
    void twoPeopleMaySwap() {
        Rota rota = rota(always("ada", "bruno"), always("bruno", "ada"));

        assertThat(rota.presentFor("ada", ADAS_WEEK)).isEqualTo("bruno");
        assertThat(rota.presentFor("bruno", ADAS_WEEK)).isEqualTo("ada");
    }

    @Test
    void theNextChangeIsTheHandoverOrTheEdgeOfAStandIn() {
        Instant handover = Instant.parse("2026-01-12T08:00:00Z");
        StandIn tomorrow = new StandIn("ada", "clara", ADAS_WEEK.plusSeconds(3600), ADAS_WEEK.plusSeconds(7200));

        assertThat(rota().nextChange(ADAS_WEEK)).isEqualTo(handover);
        assertThat(rota(tomorrow).nextChange(ADAS_WEEK)).isEqualTo(tomorrow.from());
        assertThat(rota(tomorrow).nextChange(tomorrow.from())).isEqualTo(tomorrow.until());
        assertThat(rota(always("bruno", "clara")).nextChange(ADAS_WEEK)).isEqualTo(handover);
    }

    /** Grid of 23 minutes over two years, with 60 random stand-ins (seed 20260105). */
    @Test
    void atEveryInstantOfTwoYearsExactlyOnePersonIsFirstAndOnlyChangesAtEdges() {
        Random random = new Random(20260105);
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        Instant end = Instant.parse("2028-01-01T00:00:00Z");
        Rota rota = rota(
                Stream.generate(() -> randomStandIn(random, start)).limit(60).toArray(StandIn[]::new));
        Instant change = rota.nextChange(start);
        String person = rota.presentFor(rota.onTurn(1, start), start);
        Set<String> seen = new TreeSet<>();
        for (Instant at = start; at.isBefore(end); at = at.plusSeconds(23 * 60)) {
            String now = rota.presentFor(rota.onTurn(1, at), at);
            assertThat(now).isIn("ada", "bruno", "clara", "dana");
            if (at.isBefore(change)) {
                assertThat(now).as("%s, before %s", at, change).isEqualTo(person);
            } else {
                person = now;
                change = rota.nextChange(at);
            }
            assertThat(change).isAfter(at);
            seen.add(now);
        }
        assertThat(seen).containsExactly("ada", "bruno", "clara", "dana");
    }

    private static StandIn randomStandIn(Random random, Instant start) {
        List<String> names = List.of("ada", "bruno", "clara", "dana");
        int away = random.nextInt(4);
        int there = (away + 1 + random.nextInt(3)) % 4;
        Instant from = start.plusSeconds(random.nextInt(2 * 365 * 86_400));
        return new StandIn(names.get(away), names.get(there), from, from.plusSeconds(1 + random.nextInt(10 * 86_400)));
    }

    private static StandIn always(String person, String replacedBy) {
        return new StandIn(person, replacedBy, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    }

    private static Rota rota(StandIn... standIns) {
        return new Rota("payments", MONDAYS, List.of(PRIMARY, SECONDARY), List.of(standIns));
    }
}
