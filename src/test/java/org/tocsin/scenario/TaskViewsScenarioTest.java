package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.engine.TaskView;
import org.tocsin.shared.IncidentNumber;

/** What people find in the views of Tasklist, where the links to them lead, by the interface that Tasklist uses. */
@OverHttp
@ExtendWith(NothingUnexpected.class)
class TaskViewsScenarioTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Company company;
    private final Mailboxes mail;
    private final MockMvc http;
    private final TaskService tasks;
    private final ReviewRoom review;

    @LocalServerPort
    private int port;

    TaskViewsScenarioTest(Company company, Mailboxes mail, MockMvc http, TaskService tasks, FormService forms) {
        this.company = company;
        this.mail = mail;
        this.http = http;
        this.tasks = tasks;
        this.review = new ReviewRoom(company, mail, http, tasks, forms);
    }

    /** What mails say is told in other stories. */
    @AfterEach
    void mailsAreRead() {
        mail.readers("");
    }

    @ParameterizedTest
    @EnumSource
    void theLinkOpensTheViewOfThatNameWhichRefreshesItself(TaskView view) {
        JsonNode filter = json(as("ada").reads("filter/" + idBy("/tasks/" + view.word())));

        assertThat(filter.path("name").asText()).isEqualTo(view.title());
        assertThat(filter.path("properties").path("refresh").asBoolean()).isTrue();
    }

    @Test
    void theLinkWithoutANameOpensWhatTheTeamsCanDo() {
        assertThat(idBy("/tasks")).isEqualTo(idBy("/tasks/team"));
    }

    @Test
    void mineIsWhatThePersonHasTakenTheMostUrgentFirst() {
        IncidentNumber mild = company.alertFires("checkout", "f600000000000001");
        IncidentNumber worst = company.alertFires("checkout", "f600000000000002");
        company.alertFires("checkout", "f600000000000003");
        takes("dana", mild);
        takes("dana", worst);
        company.posts("dana", "/api/v1/incidents/" + worst + "/priority", "{\"priority\":\"P0\",\"why\":\"Worse\"}");

        assertThat(seen("dana", TaskView.MINE))
                .containsExactly("[P0] " + worst + " Triage incident", "[P3] " + mild + " Triage incident");
        assertThat(seen("ada", TaskView.MINE)).isEmpty();
    }

    @Test
    void theTeamsSeeWhatTheyCanDoTakenOrNotTheMostUrgentFirst() {
        IncidentNumber mild = company.alertFires("checkout", "f600000000000004");
        IncidentNumber worst = company.alertFires("checkout", "f600000000000005");
        takes("dana", mild);
        company.posts("dana", "/api/v1/incidents/" + worst + "/priority", "{\"priority\":\"P0\",\"why\":\"Worse\"}");

        assertThat(seen("ada", TaskView.TEAM))
                .containsExactly("[P0] " + worst + " Triage incident", "[P3] " + mild + " Triage incident");
        assertThat(seen("ines", TaskView.TEAM)).isEmpty();
    }

    @Test
    void approvalsAreTextsPostmortemsAndActionsOfWhoeverMaySayYes() {
        IncidentNumber told = company.isAlreadyWorkedOn("checkout", "f600000000000006", mail);
        company.posts("dana", "/api/v1/incidents/" + told + "/updates", "{\"text\":\"We found the cause.\"}");

        String text = "[P0] " + told + " Approve update";
        assertThat(seen("bruno", TaskView.APPROVALS)).containsExactly(text);
        assertThat(seen("grace", TaskView.APPROVALS)).containsExactly(text);
        assertThat(seen("dana", TaskView.APPROVALS)).isEmpty();
        assertThat(seen("ada", TaskView.APPROVALS)).isEmpty();
        company.claims("bruno", "approveUpdate");
        assertThat(seen("bruno", TaskView.APPROVALS)).containsExactly(text);
    }

    @Test
    void aPostmortemIsForItsApproverAndAnActionForAllButWhoeverDidIt() {
        IncidentNumber number = review.begins("f600000000000007");
        assertThat(seen("dana", TaskView.APPROVALS)).isEmpty();
        review.writes(
                "dana",
                Map.of(
                        "actions",
                        new Company.Json("[{\"title\":\"One\",\"assignee\":\"ada\",\"deadline\":\"2026-03-20\"}]")));
        assertThat(seen("clara", TaskView.APPROVALS)).containsExactly("[P0] " + number + " Approve postmortem");
        assertThat(seen("dana", TaskView.APPROVALS)).isEmpty();

        review.decides("clara", Map.of("approved", true));
        company.completes("ada", "doAction", Map.of("workNote", "Done"));
        assertThat(seen("bruno", TaskView.APPROVALS)).containsExactly("[P0] " + number + " Verify action");
    }

    @Test
    void overdueIsWhatIsPastItsInstantOfThoseWhoMaySeeIt() {
        IncidentNumber late = company.alertFires("checkout", "f600000000000008");
        company.passesUntil(company.incident(late).targets().triageBy().toString());
        assertThat(seen("dana", TaskView.OVERDUE)).isEmpty();
        company.passes(ofMinutes(1));
        company.alertFires("checkout", "f600000000000009");

        assertThat(seen("dana", TaskView.OVERDUE)).containsExactly("[P3] " + late + " Triage incident");
        assertThat(seen("emil", TaskView.OVERDUE)).containsExactly("[P3] " + late + " Triage incident");
        assertThat(seen("ines", TaskView.OVERDUE)).isEmpty();
    }

    /** The titles of the tasks, in the order that the view itself has. */
    private List<String> seen(String person, TaskView view) {
        return json(as(person).reads("filter/" + idBy("/tasks/" + view.word()) + "/list"))
                .findValuesAsText("name");
    }

    private void takes(String person, IncidentNumber number) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("triageIncident")
                .singleResult()
                .getId();
        assertThat(as(person)
                        .task(task, "claim", "{\"userId\":\"%s\"}".formatted(person))
                        .statusCode())
                .isEqualTo(204);
        company.passes(java.time.Duration.ZERO);
    }

    /** The id of the filter to which the link leads. */
    private String idBy(String link) {
        try {
            String address = Objects.requireNonNull(http.perform(get(link).with(httpBasic("ada", "ada")))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl());
            assertThat(address)
                    .startsWith("/camunda/app/tasklist/default/#/?filter=")
                    .contains("priority");
            return address.replaceFirst(".*filter=([^&]+)&.*", "$1");
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private TasklistRest as(String person) {
        return TasklistRest.of(port, person);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
