package org.tocsin.scenario;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.Priority;
import org.tocsin.shared.IncidentNumber;

/** However late it is found out how urgent an incident is: everything is as if that had been known from the report on. */
@Scenario
class PriorityScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final Urgency urgency;

    PriorityScenarioTest(
            Company company,
            Mailboxes mail,
            MockMvc http,
            ManagementService management,
            RuntimeService engine,
            TaskService tasks) {
        this.company = company;
        this.mail = mail;
        this.urgency = new Urgency(company, mail, http, management, engine, tasks);
    }

    @Test
    void raisedItPagesAgainTellsThoseConcernedAndMovesWhatIsDue() {
        IncidentNumber number = urgency.worksOnMildIncident("7070707070707001");
        Instant reported = company.incident(number).reportedAt();
        company.passes(ofMinutes(30));

        assertThat(urgency.becomes(number, "P1")).containsExactlyInAnyOrder("support", "management", "product");

        mail.reads("dana", "PAGE");
        Task resolve = urgency.task(number, "resolveIncident");
        assertThat(resolve.getName()).isEqualTo("[P1] %s Resolve incident".formatted(number));
        assertThat(resolve.getPriority()).isEqualTo(Priority.P1.rank());
        assertThat(resolve.getDueDate().toInstant()).isEqualTo(reported.plus(ofHours(4)));
        assertThat(urgency.timersOf(number))
                .containsEntry("targetAtRisk", reported.plus(ofHours(3)))
                .containsEntry("targetMissed", reported.plus(ofHours(4)))
                .containsEntry("updateDueNow", reported.plus(ofHours(1)));
    }

    @Test
    void whenTheProblemIsBackTheTargetsCountOn() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7070707070707016", mail);
        Instant reported = company.incident(number).reportedAt();
        company.passes(ofMinutes(10));
        company.alertResolves("checkout", "7070707070707016");
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
        company.passes(ofMinutes(30));

        company.alertFires("checkout", "7070707070707016");

        assertThat(urgency.timersOf(number))
                .containsEntry("targetAtRisk", reported.plus(ofMinutes(75)))
                .containsEntry("targetMissed", reported.plus(ofMinutes(90)))
                .containsEntry("updateDueNow", reported.plus(ofMinutes(60)));
        mail.readers("");
    }

    @Test
    void beforeTriageAPersonsWordIsKeptAgainstATableThatFindsItLessUrgent() {
        IncidentNumber number = company.alertFires("checkout", "7070707070707009");
        company.acknowledgesByLink(mail.reads("dana", "PAGE"));
        mail.readers(number.value());
        urgency.becomes(number, "P0");
        mail.reads("dana", "PAGE");
        assertThat(urgency.task(number, "triageIncident").getDueDate().toInstant())
                .isEqualTo(company.incident(number).reportedAt().plus(ofMinutes(15)));

        company.completes(
                "dana",
                "triageIncident",
                Map.of("outcome", "incident", "impact", "local-performance", "evidence", "A graph"));

        assertThat(company.incident(number).priority()).isEqualTo(Priority.P0);
        assertThat(urgency.task(number, "resolveIncident").getName()).startsWith("[P0]");
        assertThat(company.timelineOf(number))
                .contains("The table says P2; dana has set a more urgent priority, which stays.");
        mail.areEmpty();
    }

    @Test
    void whileNobodyHasAnsweredTheNewPageTakesThePlaceOfTheOld() {
        IncidentNumber number = company.alertFires("checkout", "7070707070707010");
        mail.reads("dana", "PAGE");
        company.passes(ofMinutes(3));
        mail.readers(number.value());

        urgency.becomes(number, "P0");
        mail.reads("dana", "PAGE");

        company.passes(ofMinutes(2));
        assertThat(mail.readers("PAGE"))
                .as("paged five minutes after the report")
                .hasSize(1)
                .doesNotContain("dana");
        company.passes(ofMinutes(4));
        mail.areEmpty();
    }

    @Test
    void whileItIsObservedOnlyTheObservationMoves() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7070707070707011", mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
        company.completes("dana", "assessSituation", Map.of("likelyToRecur", false));
        mail.readers("");
        company.hasNo("dana", "resolveIncident");

        urgency.becomes(number, "P1");
        Instant resolved = Objects.requireNonNull(company.incident(number).resolvedAt());
        assertThat(urgency.timersOf(number)).containsEntry("observationOver", resolved.plus(ofHours(24)));

        urgency.becomes(number, "P0");
        assertThat(urgency.timersOf(number)).containsEntry("observationOver", resolved.plus(ofHours(48)));
        mail.areEmpty();
    }

    @Test
    void inReviewOnlyTheRecordItsTasksAndThoseConcernedHearOfIt() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7070707070707012", mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
        company.completes("dana", "assessSituation", Map.of("likelyToRecur", false));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        company.passes(ofDays(2));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        company.passes(ofDays(3));
        mail.readers("");

        assertThat(urgency.becomes(number, "P1")).contains("support", "management");

        Task write = urgency.task(number, "writePostmortem");
        assertThat(write.getName()).isEqualTo("[P1] %s Write postmortem".formatted(number));
        assertThat(write.getPriority()).isEqualTo(Priority.P1.rank());
        assertThat(urgency.knows(write, "priority")).isEqualTo("P1");
        mail.areEmpty();
    }

    @Test
    void theTasksOfCalledProcessesFollowWithTheirOwnDueDates() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7070707070707013", mail);
        company.posts(
                "dana",
                "/api/v1/incidents/" + number + "/updates",
                """
                {"text":"We found the cause."}
                """);
        Task before = urgency.task(number, "approveUpdate");
        company.passes(ofMinutes(1));
        mail.readers("a text waits to be approved");

        urgency.becomes(number, "P1");

        Task after = urgency.task(number, "approveUpdate");
        assertThat(after.getName()).isEqualTo("[P1] %s Approve update".formatted(number));
        assertThat(after.getPriority()).isEqualTo(Priority.P1.rank());
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(urgency.knows(after, "rank")).isEqualTo((long) Priority.P1.rank());
    }

    @Test
    void whoeverIsToldTheSamePriorityAgainHearsNothing() {
        IncidentNumber number = urgency.worksOnMildIncident("7070707070707014");
        Map<String, Instant> before = urgency.timersOf(number);
        String timeline = company.timelineOf(number);

        assertThat(urgency.becomes(number, "P2")).isEmpty();

        mail.areEmpty();
        assertThat(urgency.timersOf(number)).isEqualTo(before);
        assertThat(company.timelineOf(number)).isEqualTo(timeline);
    }

    @Test
    void whatHasEndedKeepsItsPriority() {
        IncidentNumber number = urgency.worksOnMildIncident("7070707070707015");
        company.posts("dana", "/api/v1/incidents/" + number + "/cancel", "{\"why\":\"The probe was broken\"}");

        String answer = urgency.isRefused(number, "priority", "{\"priority\":\"P0\",\"why\":\"Worse\"}");

        assertThat(answer).contains("%s has already ended: it is CANCELLED.".formatted(number));
        company.passes(Duration.ofHours(1));
    }
}
