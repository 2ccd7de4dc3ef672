package org.tocsin.scenario;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.Priority;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;

/** Each priority is warned about at its own time, once, however often the priority is changed. */
@Scenario
class PriorityWarningsScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final MovableClock clock;
    private final Urgency urgency;

    PriorityWarningsScenarioTest(
            Company company,
            Mailboxes mail,
            MovableClock clock,
            MockMvc http,
            ManagementService management,
            RuntimeService engine,
            TaskService tasks) {
        this.company = company;
        this.mail = mail;
        this.clock = clock;
        this.urgency = new Urgency(company, mail, http, management, engine, tasks);
    }

    @Test
    void whatIsPastForTheNewPriorityFiresAtOnceAndOnce() {
        IncidentNumber number = urgency.worksOnMildIncident("7070707070707002");
        company.passes(ofMinutes(50));

        urgency.becomes(number, "P0");
        assertThat(mail.readers("is at risk")).contains("dana", "clara").doesNotHaveDuplicates();
        assertThat(mail.readers("update is due")).containsExactly("dana");
        company.acknowledgesByLink(mail.reads("dana", "PAGE"));

        company.passes(ofMinutes(9));
        assertThat(mail.readers("is at risk")).isEmpty();
        mail.readers("incident manager");
    }

    @Test
    void anUpdateThatIsOverdueThenIsAskedForAtOnceAndAfterEachPeriod() {
        IncidentNumber number = urgency.worksOnMildIncident("7070707070707003");
        urgency.becomes(number, "P1");
        company.passes(ofMinutes(70));
        mail.readers("PAGE");
        assertThat(mail.readers("update is due")).containsExactly("dana");

        urgency.becomes(number, "P0");
        assertThat(mail.readers("update is due")).containsExactly("dana");
        company.passes(ofMinutes(9));
        assertThat(mail.readers("update is due")).isEmpty();
        company.passes(ofMinutes(1));
        assertThat(mail.readers("update is due")).containsExactly("dana");
        mail.readers("");
    }

    @Test
    void anotherPriorityHasWarningsOfItsOwnAndNoneComesTwice() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7070707070707004", mail);
        company.passes(ofMinutes(61));
        assertThat(mail.readers("is at risk")).contains("dana");
        assertThat(mail.readers("missed its target")).contains("dana");

        urgency.becomes(number, "P1");
        mail.readers("update is due");
        company.passes(ofMinutes(120));
        assertThat(mail.readers("is at risk")).contains("dana");
        mail.readers("update is due");

        urgency.becomes(number, "P0");
        urgency.becomes(number, "P1");
        assertThat(mail.readers("is at risk")).isEmpty();
        assertThat(mail.readers("missed its target")).isEmpty();
        mail.readers("");
        company.passes(ofHours(1));
        assertThat(mail.readers("missed its target")).contains("dana");
        mail.readers("");
    }

    @Test
    void aTargetThatWasMissedIsNotMissedAgainWhenTheProblemIsBack() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7070707070707005", mail);
        company.passes(ofMinutes(61));
        assertThat(mail.readers("missed its target")).contains("dana");
        company.alertResolves("checkout", "7070707070707005");
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
        company.passes(ofMinutes(30));
        mail.readers("");

        company.alertFires("checkout", "7070707070707005");
        company.passes(ofMinutes(1));

        assertThat(company.incident(number).targets().resolveBy())
                .isEqualTo(company.incident(number).reportedAt().plus(ofMinutes(90)));
        assertThat(mail.readers("missed its target")).isEmpty();
        mail.readers("");
    }

    @Test
    void anUpdateWrittenElsewhereMovesTheReminder() {
        IncidentNumber number = urgency.worksOnMildIncident("7070707070707017");
        Instant reported = company.incident(number).reportedAt();
        company.passes(ofHours(1));

        company.posts("dana", "/api/v1/incidents/" + number + "/updates", "{\"text\":\"We look into it.\"}");

        assertThat(urgency.timersOf(number)).containsEntry("updateDueNow", reported.plus(ofHours(5)));
        assertThat(urgency.task(number, "postUpdate").getDueDate().toInstant()).isEqualTo(reported.plus(ofHours(5)));
        mail.readers(number.value());
        urgency.becomes(number, "P1");
        assertThat(urgency.timersOf(number)).containsEntry("updateDueNow", reported.plus(ofHours(2)));
        mail.readers("");
    }

    @Test
    void raisedAndLoweredBackInTheSameMinuteEverythingIsDueWhenItWas() {
        IncidentNumber number = urgency.worksOnMildIncident("7070707070707006");
        company.passes(ofMinutes(5));
        Map<String, Instant> before = urgency.timersOf(number);

        urgency.becomes(number, "P1");
        urgency.becomes(number, "P0");
        urgency.becomes(number, "P2");

        assertThat(urgency.timersOf(number)).isEqualTo(before);
        assertThat(urgency.task(number, "resolveIncident").getPriority()).isEqualTo(Priority.P2.rank());
        mail.readers("PAGE");
    }

    @Test
    void loweredInTheVerySecondInWhichATargetIsMissedNobodyIsTold() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7070707070707007", mail);
        company.passes(ofMinutes(44));
        mail.readers("");
        clock.moveBy(ofMinutes(1));

        urgency.becomes(number, "P1");

        assertThat(mail.readers("is at risk")).isEmpty();
        assertThat(urgency.timersOf(number))
                .containsEntry(
                        "targetAtRisk", company.incident(number).reportedAt().plus(ofHours(3)));
    }

    @Test
    void loweredWhenTheTimerHasFiredButNobodyIsToldYetNobodyIsToldBeforeItIsDue() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7070707070707008", mail);
        company.passes(ofMinutes(44));
        mail.readers("");
        clock.moveBy(ofMinutes(1));
        urgency.fires(number, "targetAtRisk");

        urgency.becomes(number, "P1");
        assertThat(mail.readers("is at risk")).isEmpty();

        company.passes(ofMinutes(135));
        assertThat(mail.readers("is at risk")).contains("dana");
        mail.readers("update is due");
    }
}
