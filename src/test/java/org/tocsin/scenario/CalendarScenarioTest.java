package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.CatalogChanged;
import org.tocsin.shared.IncidentNumber;

/** What waits for a business day follows when a day is declared free meanwhile, or the team moves. */
@Scenario
class CalendarScenarioTest {

    private static final Path SAMPLE = Path.of("config");
    private static final Path FILES = Path.of("target", "organisation-that-changes");

    private final Company company;
    private final Mailboxes mail;
    private final Catalog catalog;
    private final ConfigurableApplicationContext application;
    private final ReviewRoom review;

    CalendarScenarioTest(
            Company company,
            Mailboxes mail,
            MockMvc http,
            TaskService tasks,
            FormService forms,
            Catalog catalog,
            ConfigurableApplicationContext application) {
        this.company = company;
        this.mail = mail;
        this.catalog = catalog;
        this.application = application;
        this.review = new ReviewRoom(company, mail, http, tasks, forms);
    }

    @DynamicPropertySource
    static void anOrganisationOfItsOwn(DynamicPropertyRegistry properties) {
        asInTheSample();
        properties.add("tocsin.config-directory", FILES::toString);
    }

    @BeforeEach
    void theSampleOrganisation() {
        asInTheSample();
        catalog.reload();
    }

    @Test
    void aReviewWaitsOnWhenItsDayIsDeclaredFree() {
        review.reaches("d000000000000001");
        declaredFree("2026-03-09");
        theFilesAreReadAgain();

        company.passesUntil("2026-03-09T23:00:00Z");
        company.hasNo("dana", "writePostmortem");
        company.passesUntil("2026-03-10T08:00:00Z");
        assertThat(review.due("writePostmortem")).isEqualTo("2026-03-11T08:00:00Z");
    }

    @Test
    void aReviewComesEarlierWhenItsDayIsWorkedOnAfterAll() {
        declaredFree("2026-03-09");
        catalog.reload();
        review.reaches("d000000000000002");
        asInTheSample();
        theFilesAreReadAgain();

        company.passesUntil("2026-03-09T08:00:00Z");
        company.taskOf("dana", "writePostmortem");
    }

    @Test
    void whatTheFilesSayAfterARestartCountsForWhatWasWaiting() {
        review.reaches("d000000000000003");
        declaredFree("2026-03-09");
        catalog.reload();
        application.publishEvent(
                new ApplicationReadyEvent(new SpringApplication(), new String[0], application, Duration.ZERO));

        company.passesUntil("2026-03-09T23:00:00Z");
        company.hasNo("dana", "writePostmortem");
        company.passesUntil("2026-03-10T08:00:00Z");
        company.taskOf("dana", "writePostmortem");
    }

    /** Nothing has told the timer; what it leads to looks at the calendar itself. */
    @Test
    void aTimerThatFiresOnADayThatHasBecomeFreeWaitsOn() {
        review.reaches("d000000000000004");
        declaredFree("2026-03-09");
        catalog.reload();
        company.passesUntil("2026-03-09T12:00:00Z");
        company.hasNo("dana", "writePostmortem");
        declaredFree("2026-03-10");
        theFilesAreReadAgain();

        company.passesUntil("2026-03-10T12:00:00Z");
        company.hasNo("dana", "writePostmortem");
        company.passesUntil("2026-03-11T08:00:00Z");
        company.taskOf("dana", "writePostmortem");
    }

    @Test
    void dueDatesAndRemindersOfTheReviewMoveWithTheDay() {
        review.begins("d000000000000005");
        declaredFree("2026-03-10");
        theFilesAreReadAgain();

        assertThat(review.due("writePostmortem")).isEqualTo("2026-03-11T08:00:00Z");
        company.passesUntil("2026-03-11T07:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-11T08:00:00Z");
        assertThat(mail.readers("the postmortem is due")).isNotEmpty();
        review.writes("dana", Map.of());
        declaredFree("2026-03-12");
        theFilesAreReadAgain();
        assertThat(review.due("approvePostmortem")).isEqualTo("2026-03-13T08:00:00Z");
        company.passesUntil("2026-03-13T08:00:00Z");
        assertThat(mail.readers("waits for you")).containsExactly("clara");
        company.passesUntil("2026-03-16T08:00:00Z");
        assertThat(mail.readers("waits for you")).containsExactlyInAnyOrder("clara", "bruno");
    }

    @Test
    void aReminderThatFiresOnADayThatHasBecomeFreeIsSentOnTheNext() {
        review.begins("d000000000000006");
        declaredFree("2026-03-10");
        catalog.reload();
        company.passesUntil("2026-03-10T12:00:00Z");
        mail.areEmpty();
        company.passesUntil("2026-03-11T08:00:00Z");
        assertThat(mail.readers("the postmortem is")).isNotEmpty();
    }

    @Test
    void aDateThatTheLeadDecidedStaysAndItsReminderKeepsToBusinessDays() {
        IncidentNumber number = review.begins("d000000000000007");
        review.says(
                "clara",
                "/api/v1/incidents/%s/postmortem/deadline".formatted(number),
                """
                {"deadline":"2026-03-12","reason":"dana is away"}""");
        declaredFree("2026-03-12");
        theFilesAreReadAgain();

        assertThat(review.due("writePostmortem")).isEqualTo("2026-03-12T16:00:00Z");
        company.passesUntil("2026-03-13T07:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-13T08:00:00Z");
        assertThat(mail.readers("the postmortem is due")).isNotEmpty();
    }

    @Test
    void anActionIsNaggedAboutBeforeAFreeDayAndEscalatedAfterIt() {
        review.decidesOn("d000000000000008", "ada", "2026-03-13");
        declaredFree("2026-03-12");
        declaredFree("2026-03-13");
        theFilesAreReadAgain();

        company.passesUntil("2026-03-11T08:00:00Z");
        assertThat(mail.readers("waits for you")).containsExactly("ada");
        company.passesUntil("2026-03-16T07:59:59Z");
        mail.areEmpty();
        company.passesUntil("2026-03-16T08:00:00Z");
        assertThat(mail.readers("overdue")).containsExactlyInAnyOrder("ada", "clara");
        company.completes("ada", "doAction", Map.of("workNote", "Done"));
        declaredFree("2026-03-17");
        theFilesAreReadAgain();
        assertThat(review.due("verifyAction")).isEqualTo("2026-03-18T08:00:00Z");
        company.passesUntil("2026-03-18T08:00:00Z");
        assertThat(mail.readers("to be verified")).containsExactly("clara");
    }

    @Test
    void aTeamThatMovesTakesItsMorningsAlong() {
        review.reaches("d000000000000009");
        rewrite("teams.yaml", read("teams.yaml").replace("Europe/Berlin", "America/Los_Angeles"));
        theFilesAreReadAgain();

        company.passesUntil("2026-03-09T15:59:59Z");
        company.hasNo("dana", "writePostmortem");
        company.passesUntil("2026-03-09T16:00:00Z"); // nine in Los Angeles, where summer time began the day before
        company.taskOf("dana", "writePostmortem");
    }

    private static void declaredFree(String day) {
        String all = read("holidays.yaml");
        rewrite(
                "holidays.yaml",
                all
                        + """
                ---
                apiVersion: tocsin.org/v1
                kind: Holidays
                spec:
                  days:
                    - {date: "%s", title: Company day}
                """
                                .formatted(day));
    }

    private void theFilesAreReadAgain() {
        assertThat(catalog.reload()).isEmpty();
        application.publishEvent(new CatalogChanged());
    }

    private static void asInTheSample() {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            Files.createDirectories(FILES);
            files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".yaml"))
                    .forEach(name -> {
                        rewrite(name, read(SAMPLE.resolve(name)));
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(String name) {
        return read(FILES.resolve(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void rewrite(String name, String text) {
        try {
            Files.writeString(FILES.resolve(name), text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
