package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Sample;
import org.tocsin.shared.config.ConfigFiles;
import org.tocsin.shared.config.UnusableConfiguration;
import org.tocsin.shared.config.Written;

/** An organisation declares days of its own free, for everybody or for some teams, also while Tocsin runs. */
class CompanyDaysTest {

    private static final Instant WEDNESDAY_EVENING = Instant.parse("2026-11-18T18:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-11-19T08:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path directory;

    private Written written;

    @BeforeEach
    void aSmallOrganisation() {
        written = Sample.into(Written.in(directory));
    }

    @Test
    void nobodyWorksOnADeclaredDay() {
        assertThat(next(days("{date: \"2026-11-19\", title: Company day}"))).isEqualTo(FRIDAY);
    }

    @Test
    void aClosingIncludesItsLastDay() {
        assertThat(next(days("{date: \"2026-11-19\", until: \"2026-11-20\", title: Closing}")))
                .isEqualTo(MONDAY);
    }

    @Test
    void aDayOfSomeTeamsIsWorkedOnByTheOthers() {
        assertThat(next(days("{date: \"2026-11-19\"}").replace("spec:", "spec:\n  teams: [payments]")))
                .isEqualTo(FRIDAY);
        written.file("other.yaml", Sample.TEAM.replace("payments", "others"));
        assertThat(next(days("{date: \"2026-11-19\"}").replace("spec:", "spec:\n  teams: [others]")))
                .isEqualTo(THURSDAY);
    }

    @Test
    void aDayDeclaredOrTakenBackWhileTocsinRunsCountsAtOnce() {
        Holidays holidays = new Holidays();
        Catalog catalog = Catalog.of(written.files(), List.of(holidays));
        BusinessCalendar calendar = calendar(catalog, holidays);
        assertThat(calendar.nextBusinessDay("payments", WEDNESDAY_EVENING)).isEqualTo(THURSDAY);

        written.file("holidays.yaml", days("{date: \"2026-11-19\"}"));
        catalog.reload();
        assertThat(calendar.nextBusinessDay("payments", WEDNESDAY_EVENING)).isEqualTo(FRIDAY);

        written.file("holidays.yaml", "");
        catalog.reload();
        assertThat(calendar.nextBusinessDay("payments", WEDNESDAY_EVENING)).isEqualTo(THURSDAY);
    }

    @Test
    void aMistakeInTheFilesTakesNoDeclaredDayAway() {
        Holidays holidays = new Holidays();
        Catalog catalog = Catalog.of(
                written.file("holidays.yaml", days("{date: \"2026-11-19\"}")).files(), List.of(holidays));
        written.file("holidays.yaml", days("{date: \"19 November\"}"));

        assertThat(catalog.reload()).hasSize(1);
        assertThat(calendar(catalog, holidays).nextBusinessDay("payments", WEDNESDAY_EVENING))
                .isEqualTo(FRIDAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days: [{date: 19 November}]                       | days[0].date cannot be \"19 November\"",
                "days: [{date: '2026-11-19', until: '2026-11-18'}] | days[0].until is before the date",
                "days: [{title: Company day}]                      | days[0].date is missing",
                "days: []                                          | days are missing",
                "teams: [ghosts]                                   | teams names \"ghosts\"",
                "dates: []                                         | dates means nothing here",
            })
    void whatIsWrongStopsTheStartAndIsNamed(String spec, String problem) {
        assertThat(catchThrowableOfType(
                                UnusableConfiguration.class,
                                () -> next(
                                        """
                        apiVersion: tocsin.org/v1
                        kind: Holidays
                        spec: {%s}
                        """
                                                .formatted(spec)))
                        .problems())
                .anySatisfy(found -> assertThat(found.toString()).contains("holidays.yaml", "spec." + problem));
    }

    @Test
    void aKindThatMeansNothingIsNotPassedOver() {
        assertThat(catchThrowableOfType(
                                UnusableConfiguration.class,
                                () -> next(days("{date: \"2026-11-19\"}").replace("Holidays", "Holiday")))
                        .problems())
                .singleElement()
                .satisfies(found -> assertThat(found.toString()).contains("kind cannot be \"Holiday\""));
    }

    @Test
    void theSampleOrganisationHasDaysOfItsOwn() {
        Holidays holidays = new Holidays();
        BusinessCalendar calendar = calendar(Catalog.of(ConfigFiles.in("config"), List.of(holidays)), holidays);
        Instant closing = Instant.parse("2027-07-23T18:00:00Z");

        assertThat(calendar.nextBusinessDay("payments", closing)).isEqualTo(Instant.parse("2027-08-02T07:00:00Z"));
        assertThat(calendar.nextBusinessDay("storefront", closing)).isEqualTo(Instant.parse("2027-07-26T08:00:00Z"));
    }

    private Instant next(String holidaysFile) {
        Holidays holidays = new Holidays();
        Catalog catalog = Catalog.of(written.file("holidays.yaml", holidaysFile).files(), List.of(holidays));
        return calendar(catalog, holidays).nextBusinessDay("payments", WEDNESDAY_EVENING);
    }

    private static BusinessCalendar calendar(Catalog catalog, Holidays holidays) {
        return new BusinessCalendar(catalog, holidays, new BusinessDay(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    private static String days(String day) {
        return """
                apiVersion: tocsin.org/v1
                kind: Holidays
                spec:
                  days:
                    - %s
                """
                .formatted(day);
    }
}
