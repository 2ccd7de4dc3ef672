package org.tocsin.scenario;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/** However an incident ends, nothing of it goes on: no page, no mail, no timer, no task; and what is said late changes nothing. */
@Scenario
class EndsEverythingScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final Program program;
    private final Remains remains;

    EndsEverythingScenarioTest(
            Company company,
            Mailboxes mail,
            MockMvc http,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management) {
        this.company = company;
        this.mail = mail;
        this.program = new Program(http);
        this.remains = new Remains(runtime, tasks, management);
    }

    @Test
    void aFalseAlarmBeforeAnybodyHasTriaged() {
        IncidentNumber number = company.alertFires("checkout", "6666666666666631");
        mail.reads("support", number.value());
        mail.reads("dana", "PAGE");
        says(number, "cancel", "{\"why\":\"A drill\"}");
        endsAs(number, State.CANCELLED);
    }

    @Test
    void aFalseAlarmInTheInstantInWhichTheFirstStepsAreDue() {
        IncidentNumber number = company.alertFiresJustNow("checkout", "6666666666666632");
        assertThat(program.tells("dana", number, "cancel", "{\"why\":\"A drill\"}"))
                .startsWith("202");
        endsAs(number, State.CANCELLED);
    }

    @Test
    void aFalseAlarmWhileEverythingIsGoingOn() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "6666666666666633", mail);
        muchGoesOn(number);
        says(number, "cancel", "{\"why\":\"A drill\"}");
        endsAs(number, State.CANCELLED);
    }

    @Test
    void aFalseAlarmFoundInReview() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "6666666666666634", mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Nothing"));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        company.completes("dana", "assessSituation", Map.of("likelyToRecur", false));
        company.passes(ofDays(2));
        mail.readers(number.value());
        says(number, "cancel", "{\"why\":\"It was planned work\"}");
        endsAs(number, State.CANCELLED);
    }

    @Test
    void aReportThatAffectsNobody() {
        IncidentNumber number = company.alertFires("checkout", "6666666666666635");
        mail.reads("support", number.value());
        mail.reads("dana", "PAGE");
        company.completes("dana", "triageIncident", Map.of("outcome", "not-impacting", "evidence", "A test"));
        endsAs(number, State.REJECTED);
    }

    @Test
    void aReportThatCanWait() {
        IncidentNumber number = company.alertFires("checkout", "6666666666666636");
        mail.reads("support", number.value());
        mail.reads("dana", "PAGE");
        company.completes("dana", "triageIncident", Map.of("outcome", "can-wait", "evidence", "Cosmetic"));
        endsAs(number, State.DEFERRED);
    }

    @Test
    void whatTheClientAgreesCanWait() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "6666666666666637", mail);
        muchGoesOn(number);
        says(number, "defer", "{\"why\":\"There is a workaround\"}");
        endsAs(number, State.DEFERRED);
    }

    @Test
    void aDuplicateWhileEverythingIsGoingOn() {
        IncidentNumber other = company.alertFires("payment-gateway", "6666666666666638");
        mail.reads("support", other.value());
        mail.reads("dana", "PAGE");
        says(other, "cancel", "{\"why\":\"Only here to be second\"}");
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "6666666666666639", mail);
        IncidentNumber into = company.alertFires("search", "6666666666666640");
        mail.readers(into.value());
        muchGoesOn(number);
        assertThat(program.tells("dana", number, "merge", merge(other)))
                .startsWith("409")
                .contains("has ended");
        says(number, "merge", merge(into));
        mail.reads("dana", "goes on in " + into);
        remains.areNoneOf(number);
        says(into, "cancel", "{\"why\":\"A drill\"}");
        endsAs(number, State.DUPLICATE);
    }

    @Test
    void aResolutionEndsAllThatBelongsToTheWorkAndNothingElse() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "6666666666666641", mail);
        says(number, "updates", "{\"text\":\"We found the cause.\"}");
        says(number, "priority", "{\"priority\":\"P1\",\"why\":\"Only some\"}");
        mail.readers(number.value());
        assertThat(remains.tasksOf(number)).contains("approveUpdate", "postUpdate", "resolveIncident");
        company.passes(ofMinutes(1));
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));

        assertThat(remains.processesOf(number)).containsExactly("incident", "stakeholder-update");
        assertThat(remains.tasksOf(number)).containsExactly("approveUpdate", "assessSituation");
        assertThat(remains.jobsOf(number))
                .as("Manager due rests until the problem is back")
                .containsExactlyInAnyOrder("approvalWaits", "assessmentWaits", "managerDue", "observationOver");
        assertThat(company.timelineOf(number)).contains("by mail: it was written before the incident was resolved");
        company.passes(ofHours(20));
        assertThat(mail.readers(number.value()))
                .as("who is asked to approve and to assess it")
                .containsOnly("bruno", "clara", "dana", "grace", "kira");
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        assertThat(mail.readers(number.value())).as("the announcement itself").isNotEmpty();
    }

    @Test
    void anAnnouncementThatNobodyApprovesDoesNotHoldBackTheReview() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "6666666666666642", mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
        company.completes("dana", "assessSituation", Map.of("likelyToRecur", false));
        company.passes(ofDays(2));

        assertThat(company.timelineOf(number)).contains("[P0] %s: checkout is down".formatted(number));
        assertThat(remains.tasksOf(number)).containsExactly("approveUpdate");
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        assertThat(mail.reads("customers", number.value())).contains("is over");
        mail.readers(number.value());
    }

    private static String merge(IncidentNumber into) {
        return "{\"into\":\"%s\",\"why\":\"Same graph\"}".formatted(into);
    }

    /** A text waits for approval, a provider is asked, the priority was changed. */
    private void muchGoesOn(IncidentNumber number) {
        says(number, "updates", "{\"text\":\"We found the cause.\"}");
        says(number, "third-party", "{}");
        says(number, "priority", "{\"priority\":\"P1\",\"why\":\"Only some\"}");
        company.passes(ofMinutes(1));
        mail.readers(number.value());
        assertThat(remains.tasksOf(number)).contains("approveUpdate", "postUpdate", "resolveIncident");
    }

    private void says(IncidentNumber number, String command, String body) {
        assertThat(program.tells("dana", number, command, body)).startsWith("202");
        company.passes(ofMinutes(0));
    }

    private void endsAs(IncidentNumber number, State state) {
        assertThat(company.incident(number).state()).isEqualTo(state);
        company.passes(ofMinutes(0));
        remains.areNoneOf(number);
        mail.areEmpty();
        String before = company.timelineOf(number);
        lateEventsChangeNothing(number);
        company.passes(ofDays(40));
        mail.areEmpty();
        assertThat(company.timelineOf(number)).isEqualTo(before);
        assertThat(company.incident(number).state()).isEqualTo(state);
    }

    private void lateEventsChangeNothing(IncidentNumber number) {
        Map.of(
                        "updates", "{\"text\":\"Late\"}",
                        "help", "{\"person\":\"emil\",\"why\":\"Late\"}",
                        "priority", "{\"priority\":\"P0\",\"why\":\"Late\"}",
                        "cancel", "{\"why\":\"Late\"}",
                        "recurred", "{\"why\":\"Late\"}")
                .forEach((command, body) -> assertThat(program.tells("dana", number, command, body))
                        .as(command)
                        .startsWith("409")
                        .contains("has already ended"));
    }
}
