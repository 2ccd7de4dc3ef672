package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Sample;
import org.tocsin.shared.config.Written;

/** Whatever the place and the moment: a business day is one on which people work, it comes later, and it begins at nine. */
class WorkingDaysTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    @TempDir
    Path directory;

    /** Every zone there is, a hundred moments of 1970 to 2070 each, always the same ones. */
    @Test
    void inEveryZoneOfTheWorldTheNextBusinessDayIsALaterWorkingDayAtNine() {
        Random moments = new Random(20261120);
        for (String id : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
            ZoneId zone = ZoneId.of(id);
            WorkingDays days = new WorkingDays(zone, WEEKEND, date -> date.getDayOfMonth() == 1, NINE);
            for (int i = 0; i < 100; i++) {
                isALaterWorkingDayAtNine(days, zone, Instant.ofEpochSecond(moments.nextLong(100L * 365 * 86_400)));
            }
        }
    }

    /** The hours around every change of the clock from 1990 to 2040. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Europe/London",
                "America/New_York",
                "America/Sao_Paulo",
                "Africa/Casablanca",
                "Asia/Tehran",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "Pacific/Auckland",
                "Pacific/Apia",
                "America/Santiago",
                "Antarctica/Troll"
            })
    void aroundEveryChangeOfTheClockItIsStillNineOnTheWall(ZoneId zone) {
        WorkingDays days = new WorkingDays(zone, WEEKEND, date -> false, NINE);
        Instant at = Instant.parse("1990-01-01T00:00:00Z");
        for (ZoneOffsetTransition change = zone.getRules().nextTransition(at);
                change != null && change.getInstant().isBefore(Instant.parse("2040-01-01T00:00:00Z"));
                change = zone.getRules().nextTransition(change.getInstant())) {
            for (int minutes = -3 * 24 * 60; minutes <= 2 * 24 * 60; minutes += 37) {
                isALaterWorkingDayAtNine(days, zone, change.getInstant().plus(Duration.ofMinutes(minutes)));
            }
        }
    }

    @ParameterizedTest(name = "{0}: after {1} comes {2}")
    @CsvSource({
        "Europe/Berlin,    2028-02-28T23:59, 2028-02-29T09:00", // a leap year
        "Europe/Berlin,    2028-02-29T00:30, 2028-03-01T09:00",
        "Europe/Berlin,    2027-02-26T12:00, 2027-03-01T09:00", // none
        "Europe/Berlin,    2026-12-31T23:59, 2027-01-01T09:00", // over the end of the year
        "Europe/Berlin,    2026-03-29T01:59, 2026-03-30T09:00", // the night that has no two o'clock
        "Europe/Berlin,    2026-10-25T02:30, 2026-10-26T09:00", // the night that has it twice
        "Pacific/Auckland, 2026-09-27T01:59, 2026-09-28T09:00", // the same in the south, the other way round
        "Pacific/Auckland, 2026-04-05T02:30, 2026-04-06T09:00",
        "America/New_York, 2026-03-08T01:59, 2026-03-09T09:00",
        "America/New_York, 2026-11-01T01:30, 2026-11-02T09:00",
        "Pacific/Apia,     2011-12-29T12:00, 2012-01-02T09:00", // Samoa had no Friday, 30 December 2011
        "America/Sao_Paulo, 2018-11-03T23:59, 2018-11-05T09:00" // a day that began at one o'clock
    })
    void theNextBusinessDayAtTheEdges(ZoneId zone, LocalDateTime after, LocalDateTime next) {
        WorkingDays days = new WorkingDays(zone, WEEKEND, date -> false, NINE);

        assertThat(days.next(after.atZone(zone).toInstant()).atZone(zone).toLocalDateTime())
                .isEqualTo(next);
    }

    @Test
    void theLastBusinessDayBeforeSkipsWeekendAndHoliday() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDate friday = LocalDate.of(2026, 11, 20);
        WorkingDays days = new WorkingDays(berlin, WEEKEND, friday::equals, NINE);

        assertThat(days.lastBefore(days.at(LocalDate.of(2026, 11, 23), LocalTime.of(17, 0))))
                .isEqualTo(days.at(LocalDate.of(2026, 11, 19), NINE));
    }

    @Test
    void daysAreCountedByTheMorningsThatCame() {
        WorkingDays days = new WorkingDays(ZoneId.of("Europe/Berlin"), WEEKEND, date -> false, NINE);
        Instant thursday = days.at(LocalDate.of(2026, 11, 19), LocalTime.of(17, 0));

        assertThat(days.between(thursday, thursday, 9)).isZero();
        assertThat(days.between(thursday, days.at(LocalDate.of(2026, 11, 20), NINE), 9))
                .isEqualTo(1);
        assertThat(days.between(thursday, days.at(LocalDate.of(2026, 11, 22), NINE), 9))
                .isEqualTo(1);
        assertThat(days.between(thursday, days.at(LocalDate.of(2026, 11, 24), LocalTime.of(8, 59)), 9))
                .isEqualTo(2);
        assertThat(days.between(thursday, days.at(LocalDate.of(2029, 11, 24), NINE), 9))
                .isEqualTo(9);
    }

    @Test
    void whoeverNeverWorksDoesNotStopTheProcess() {
        WorkingDays never = new WorkingDays(ZoneId.of("Europe/Berlin"), WEEKEND, date -> true, NINE);
        Instant now = Instant.parse("2026-11-18T12:00:00Z");

        assertThat(never.next(now)).isEqualTo(Instant.parse("2026-11-19T08:00:00Z"));
        assertThat(never.lastBefore(now)).isEqualTo(Instant.parse("2026-11-17T08:00:00Z"));
    }

    @Test
    void forAReviewTheZoneOfTheTeamCountsAndForADeadlineThatOfThePerson() {
        BusinessCalendar calendar = teamInBerlinWithAMemberInAuckland();
        Instant thursdayInBerlin = Instant.parse("2026-11-19T12:00:00Z"); // Friday in Auckland

        assertThat(calendar.team("payments").next(thursdayInBerlin)).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(calendar.person("bruno").next(thursdayInBerlin)).isEqualTo(Instant.parse("2026-11-22T20:00:00Z"));
        assertThat(calendar.person("ada").next(thursdayInBerlin)).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
        assertThat(calendar.person("nobody").next(thursdayInBerlin)).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
    }

    @Test
    void aPersonElsewhereKeepsTheHolidaysOfTheirTeam() {
        Instant christmasEveInAuckland = Instant.parse("2026-12-24T03:00:00Z");

        assertThat(teamInBerlinWithAMemberInAuckland().person("bruno").next(christmasEveInAuckland))
                .isEqualTo(Instant.parse("2026-12-27T20:00:00Z"));
    }

    private BusinessCalendar teamInBerlinWithAMemberInAuckland() {
        Holidays holidays = new Holidays();
        Written written = Sample.into(Written.in(directory))
                .file(
                        "people.yaml",
                        Sample.PEOPLE.replace(
                                "{name: bruno}", "{name: bruno, annotations: {tocsin.org/zone: Pacific/Auckland}}"));
        return new BusinessCalendar(
                Catalog.of(written.files(), List.of(holidays)), holidays, new BusinessDay(NINE, LocalTime.of(17, 0)));
    }

    private static void isALaterWorkingDayAtNine(WorkingDays days, ZoneId zone, Instant at) {
        ZonedDateTime next = days.next(at).atZone(zone);
        assertThat(next.toLocalTime()).as("%s after %s", zone, at).isEqualTo(NINE);
        assertThat(next.toLocalDate())
                .as("%s after %s", zone, at)
                .isAfter(at.atZone(zone).toLocalDate());
        assertThat(days.includes(next.toLocalDate()))
                .as("%s after %s", zone, at)
                .isTrue();
        assertThat(Duration.between(at, next.toInstant())).isLessThan(Duration.ofDays(9));
    }
}
