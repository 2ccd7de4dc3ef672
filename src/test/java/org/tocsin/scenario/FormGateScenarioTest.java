package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.Incidents;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.postmortem.Section;
import org.tocsin.shared.IncidentNumber;

/** Whatever somebody hands in is held against the form, whichever way it comes, and they read what is wrong in its words. */
@OverHttp
@ExtendWith(NothingUnexpected.class)
class FormGateScenarioTest {

    private final Company company;
    private final ReviewRoom review;
    private final Mailboxes mail;
    private final Postmortems postmortems;
    private final Incidents incidents;
    private final Catalog catalog;
    private final TaskService tasks;
    private final RuntimeService runtime;

    @LocalServerPort
    private int port;

    FormGateScenarioTest(
            Company company,
            Mailboxes mail,
            MockMvc http,
            TaskService tasks,
            FormService forms,
            Postmortems postmortems,
            Incidents incidents,
            Catalog catalog,
            RuntimeService runtime) {
        this.company = company;
        this.review = new ReviewRoom(company, mail, http, tasks, forms);
        this.mail = mail;
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.catalog = catalog;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void allThatIsWrongIsSaidAtOnceInTheWordsOfTheForm(String way) {
        IncidentNumber number = fires("f1000000000000" + way.length());
        String task = company.taskOf("dana", "triageIncident").getId();

        HttpResponse<String> answer = as("dana")
                .task(
                        task,
                        way,
                        "{\"variables\":{\"outcome\":{\"value\":\"incident\"},\"impact\":{\"value\":\"rain\"}}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("What proves it?\\\" is missing; expected at most 4,000 characters")
                .contains("What do customers lose?\\\" is 'rain'; expected one of loss-of-access")
                .doesNotContain("ENGINE-");
        assertThat(company.incident(number).answers().triage()).isNull();
    }

    @Test
    void aFieldThatIsNotShownNeedsNoAnswer() {
        IncidentNumber number = fires("f200000000000001");
        String task = company.taskOf("dana", "triageIncident").getId();
        String duplicate = "{\"variables\":{\"outcome\":{\"value\":\"duplicate\"},\"evidence\":{\"value\":\"x\"}}}";

        assertThat(as("dana").task(task, "submit-form", duplicate).body())
                .contains("Which incident is it a duplicate of?\\\" is missing");
        assertThat(as("dana")
                        .task(task, "submit-form", duplicate.replace("duplicate", "not-impacting"))
                        .statusCode())
                .isEqualTo(204);
        company.passes(Duration.ZERO);
        mail.readers(number.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void whoeverIsLateReadsWhoWasFaster(String way) {
        IncidentNumber number = fires("f3000000000000" + way.length());
        String task = company.taskOf("dana", "triageIncident").getId();
        String answers =
                "{\"variables\":{\"outcome\":{\"value\":\"not-impacting\"},\"evidence\":{\"value\":\"A test machine\"}}}";
        as("bruno").task(task, "claim", "{\"userId\":\"bruno\"}");

        assertThat(as("dana").task(task, "claim", "{\"userId\":\"dana\"}").body())
                .contains(name("bruno") + " has taken this task before you");
        assertThat(as("dana").task(task, way, answers).body())
                .contains(name("bruno") + " has this task now", "an incident manager can give it to you");
        assertThat(as("bruno").task(task, way, answers).statusCode()).isEqualTo(204);
        HttpResponse<String> late = as("dana").task(task, way, answers);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(name("bruno") + " completed this task at")
                .contains("is kept");
        company.passes(Duration.ZERO);
        mail.readers(number.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void aSectionOfThirtyThousandCharactersGoesFromTheFormToTheRecordAndBack(String way) {
        IncidentNumber number = review.begins("f4000000000000" + way.length());
        String task = review.the("writePostmortem").getId();
        String text = "Why? ".repeat(6_000).strip();

        assertThat(as("dana")
                        .task(
                                task,
                                way,
                                "{\"variables\":{\"summary\":{\"value\":\"It was down\"},\"rootCauseAnalysis\":{\"value\":\"%s\"}}}"
                                        .formatted(text))
                        .statusCode())
                .isEqualTo(204);
        assertThat(postmortems.of(number).sections().get(Section.ROOT_CAUSE_ANALYSIS))
                .isEqualTo(text);
        review.decides("clara", Map.of("approved", false, "comment", "Shorter"));
        assertThat(review.shows("writePostmortem", "rootCauseAnalysis")).isEqualTo(text);
    }

    @Test
    void theFormByWhichPeopleReportIsCheckedLikeAnyOther() {
        int before = incidents.recent(1000).size();
        String tooLong = "{\"variables\":{\"source\":{\"value\":\"x\"},\"customers\":{\"value\":\"%s\"}}}"
                .formatted("x".repeat(1001));

        HttpResponse<String> answer = as("mira").start("submit-form", tooLong);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("What is wrong?\\\" is missing")
                .contains("'source' is no field of this form")
                .contains("Customers\\\" has 1,001 characters; expected at most 1,000 characters");
        assertThat(incidents.recent(1000)).hasSize(before);
    }

    /** No address leads there; whoever finds one is stopped all the same. */
    @Test
    void nobodyBeginsInTheMiddleOrKeepsVariablesBesideTheForm() {
        IncidentNumber number = fires("f500000000000001");
        String task = company.taskOf("dana", "triageIncident").getId();

        company.as("mira", () -> {
            assertThatThrownBy(
                            () -> runtime.startProcessInstanceByKey("incident", Map.<String, Object>of("source", "x")))
                    .hasMessageContaining("is no field of this form");
            assertThatThrownBy(() -> runtime.createProcessInstanceByKey("incident")
                            .startBeforeActivity("closeIncident")
                            .execute())
                    .hasMessageContaining("begin in the middle");
        });
        company.as("dana", () -> {
            assertThatThrownBy(() -> tasks.setVariable(task, "team", "dana"))
                    .hasMessageContaining("'team' is no field of this form");
            assertThatThrownBy(() -> tasks.resolveTask(task, Map.of("team", "dana")))
                    .hasMessageContaining("'team' is no field of this form");
        });
        assertThat(company.incident(number).answers().triage()).isNull();
    }

    private IncidentNumber fires(String fingerprint) {
        IncidentNumber number = company.alertFires("checkout", fingerprint);
        mail.readers(number.value());
        return number;
    }

    private String name(String person) {
        return catalog.person(person).orElseThrow().displayName();
    }

    private TasklistRest as(String person) {
        return TasklistRest.of(port, person);
    }
}
