package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Sample;
import org.tocsin.shared.config.UnusableConfiguration;
import org.tocsin.shared.config.Written;

/** A review starts on the next business day of the owning team, at nine where the team is, and never on the day itself. */
class BusinessCalendarTest {

    private static final String TEAM = "payments";
    private static final BusinessDay NINE_TO_FIVE = new BusinessDay(LocalTime.of(9, 0), LocalTime.of(17, 0));

    @TempDir
    Path directory;

    private Written written;

    @BeforeEach
    void aSmallOrganisation() {
        written = Sample.into(Written.in(directory));
    }

    @ParameterizedTest(name = "{0} {1}: after {2} comes {3}")
    @CsvSource({
        // in Berlin, local times
        "Europe/Berlin, de-be, 2026-11-18T14:00, 2026-11-19T09:00", // Wednesday
        "Europe/Berlin, de-be, 2026-11-20T19:00, 2026-11-23T09:00", // Friday evening
        "Europe/Berlin, de-be, 2026-11-21T12:00, 2026-11-23T09:00", // Saturday
        "Europe/Berlin, de-be, 2026-11-22T23:59, 2026-11-23T09:00", // Sunday, a minute before Monday
        "Europe/Berlin, de-be, 2026-11-23T00:30, 2026-11-24T09:00", // half past midnight is that day: the next one
        "Europe/Berlin, de-be, 2026-11-19T23:59, 2026-11-20T09:00",
        "Europe/Berlin, de-be, 2026-11-20T00:00, 2026-11-23T09:00",
        "Europe/Berlin, de-be, 2026-11-19T08:59, 2026-11-20T09:00", // before nine it is still the day itself
        "Europe/Berlin, de-be, 2026-12-24T20:00, 2026-12-28T09:00", // Christmas: Friday and Saturday
        "Europe/Berlin, de-be, 2026-12-31T10:00, 2027-01-04T09:00", // New Year on a Friday
        "Europe/Berlin, de-be, 2026-04-02T18:00, 2026-04-07T09:00", // Good Friday to Easter Monday
        "Europe/Berlin, de-be, 2026-05-13T18:00, 2026-05-15T09:00", // Ascension Day
        "Europe/Berlin, de-be, 2027-03-05T18:00, 2027-03-09T09:00", // 8 March is a holiday in Berlin only
        "Europe/Berlin, de-by, 2027-03-05T18:00, 2027-03-08T09:00",
        "Europe/Berlin, de,    2027-03-05T18:00, 2027-03-08T09:00",
        "Europe/Berlin, de-by, 2026-06-03T18:00, 2026-06-05T09:00", // Corpus Christi is one in Bavaria, not in Berlin
        "Europe/Berlin, de-be, 2026-06-03T18:00, 2026-06-04T09:00",
        "Europe/Berlin, de-be, 2026-03-27T18:00, 2026-03-30T09:00", // the clock goes forward on Sunday
        "Europe/Berlin, de-be, 2026-10-23T18:00, 2026-10-26T09:00", // and back
        "America/New_York, us-ny, 2026-11-25T17:00, 2026-11-27T09:00", // Thanksgiving
        "America/New_York, us-ny, 2026-02-11T17:00, 2026-02-12T09:00", // Lincoln's birthday is observed, and worked on
        "America/New_York, us-ny, 2026-07-02T17:00, 2026-07-06T09:00", // 4 July on a Saturday is kept on Friday
        "America/New_York, us-ny, 2026-03-06T17:00, 2026-03-09T09:00", // the clock goes forward
        "America/New_York, us-ny, 2026-10-30T17:00, 2026-11-02T09:00",
        "Europe/London, gb-eng, 2026-12-24T17:00, 2026-12-29T09:00", // Boxing Day on a Saturday is kept on Monday
        "Europe/London, gb-sct, 2026-11-27T17:00, 2026-12-01T09:00", // St Andrew's Day, in Scotland only
        "Europe/London, gb-eng, 2026-11-27T17:00, 2026-11-30T09:00",
        "Pacific/Auckland, nz-auk, 2026-09-25T17:00, 2026-09-28T09:00", // the clock goes forward in the south
        "Pacific/Auckland, nz-auk, 2026-04-02T17:00, 2026-04-07T09:00", // back on Easter Sunday
        "Asia/Jerusalem, il, 2026-11-19T17:00, 2026-11-22T09:00", // the weekend is Friday and Saturday
        "Europe/Paris, fr-57, 2025-12-25T17:00, 2025-12-29T09:00", // St Stephen's Day, in the Moselle only
        "Europe/Paris, fr-2A, 2025-12-25T17:00, 2025-12-26T09:00"
    })
    void theNextBusinessDay(ZoneId zone, String place, String after, String next) {
        assertThat(calendar(zone, place).nextBusinessDay(TEAM, local(after, zone)))
                .isEqualTo(local(next, zone));
    }

    @Test
    void theDayIsThatOfTheTeamNotOfGreenwich() {
        BusinessCalendar auckland = calendar(ZoneId.of("Pacific/Auckland"), "nz-auk");

        // Thursday noon in Greenwich is Friday in Auckland; Monday at nine there is Sunday evening here.
        assertThat(auckland.nextBusinessDay(TEAM, Instant.parse("2026-11-19T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-22T20:00:00Z"));
    }

    @Test
    void aTeamThatNobodyKnowsKeepsTheCalendarOfTheFallbackTeam() {
        BusinessCalendar calendar = calendar(ZoneId.of("Europe/Berlin"), "de-be");
        Instant friday = Instant.parse("2026-11-20T18:00:00Z");

        assertThat(calendar.nextBusinessDay("ghosts", friday)).isEqualTo(calendar.nextBusinessDay(TEAM, friday));
    }

    @Test
    void theStartOfTheDayIsConfigurable() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        BusinessCalendar early = calendar(berlin, "de-be", new BusinessDay(LocalTime.of(7, 30), LocalTime.of(16, 0)));

        assertThat(early.nextBusinessDay(TEAM, local("2026-11-18T14:00", berlin)))
                .isEqualTo(local("2026-11-19T07:30", berlin));
        assertThat(early.workingTime(TEAM, local("2026-11-19T16:00", berlin))).isFalse();
        assertThatThrownBy(() -> new BusinessDay(LocalTime.NOON, LocalTime.NOON))
                .hasMessageContaining(
                        "tocsin.business-day.start (12:00) must be before tocsin.business-day.end (12:00)");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T08:59, false",
        "2026-11-19T09:00, true",
        "2026-11-19T16:59, true",
        "2026-11-19T17:00, false",
        "2026-11-21T12:00, false",
        "2026-12-25T12:00, false",
        "2027-03-08T12:00, false"
    })
    void workingTimeIsNineToFiveOnBusinessDays(String at, boolean working) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(calendar(berlin, "de-be").workingTime(TEAM, local(at, berlin)))
                .isEqualTo(working);
    }

    /** Grid of 187 minutes over two years in each zone. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Berlin de-be", "America/New_York us-ny", "Pacific/Auckland nz-auk", "Asia/Tokyo jp"})
    void fromEveryInstantOfTwoYearsItIsALaterDateAtNineWithinAWeekAndABusinessDay(String where) {
        ZoneId zone = ZoneId.of(where.split(" ")[0]);
        BusinessCalendar calendar = calendar(zone, where.split(" ")[1]);
        Instant end = Instant.parse("2028-01-01T00:00:00Z");
        for (Instant at = Instant.parse("2026-01-01T00:00:00Z");
                at.isBefore(end);
                at = at.plus(Duration.ofMinutes(187))) {
            Instant next = calendar.nextBusinessDay(TEAM, at);
            ZonedDateTime local = next.atZone(zone);
            assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(9, 0));
            assertThat(local.toLocalDate()).isAfter(at.atZone(zone).toLocalDate());
            assertThat(Duration.between(at, next)).isLessThan(Duration.ofDays(8));
            assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(calendar.workingTime(TEAM, next)).isTrue();
            assertThat(calendar.nextBusinessDay(TEAM, at.plusSeconds(60))).isAfterOrEqualTo(next);
        }
    }

    @Test
    void aRegionThatDoesNotExistStopsTheStart() {
        assertThat(catchThrowableOfType(
                                UnusableConfiguration.class, () -> calendar(ZoneId.of("Europe/Berlin"), "de-xx"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .contains("team.yaml", "metadata.annotations.tocsin.org/region \"xx\" is no region of de")
                        .contains("one of bb, be, bw"));
    }

    @Test
    void aCountryWhoseHolidaysAreUnknownStillHasWeekends() {
        ZoneId nairobi = ZoneId.of("Africa/Nairobi");

        assertThat(calendar(nairobi, "ke").nextBusinessDay(TEAM, local("2026-12-24T20:00", nairobi)))
                .isEqualTo(local("2026-12-25T09:00", nairobi));
        assertThat(calendar(nairobi, "ke").nextBusinessDay(TEAM, local("2026-12-25T20:00", nairobi)))
                .isEqualTo(local("2026-12-28T09:00", nairobi));
    }

    private BusinessCalendar calendar(ZoneId zone, String place) {
        return calendar(zone, place, NINE_TO_FIVE);
    }

    private BusinessCalendar calendar(ZoneId zone, String place, BusinessDay day) {
        String[] countryAndRegion = place.split("-");
        String team = Sample.TEAM
                .replace("Europe/Berlin", zone.getId())
                .replace("country: de", "country: " + countryAndRegion[0])
                .replace(
                        "region: be",
                        countryAndRegion.length == 1 ? "region: \"\"" : "region: \"" + countryAndRegion[1] + "\"");
        Holidays holidays = new Holidays();
        return new BusinessCalendar(
                Catalog.of(written.file("team.yaml", team).files(), List.of(holidays)), holidays, day);
    }

    private static Instant local(String text, ZoneId zone) {
        return LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
