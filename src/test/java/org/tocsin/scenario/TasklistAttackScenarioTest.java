package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.action.Action;
import org.tocsin.action.ActionState;
import org.tocsin.action.Actions;
import org.tocsin.postmortem.PostmortemState;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.shared.IncidentNumber;

/** Whatever somebody sends to Tasklist's own interface, nobody approves what they wrote or verifies what they did. */
@OverHttp
@ExtendWith(NothingUnexpected.class)
class TasklistAttackScenarioTest {

    private static final String YES = "{\"variables\":{\"approved\":{\"value\":true,\"type\":\"Boolean\"}}}";
    private static final String SEEN = "{\"variables\":{\"verified\":{\"value\":true,\"type\":\"Boolean\"}}}";

    private final Company company;
    private final ReviewRoom review;
    private final Postmortems postmortems;
    private final Actions actions;

    @LocalServerPort
    private int port;

    TasklistAttackScenarioTest(
            Company company,
            Mailboxes mail,
            MockMvc http,
            TaskService tasks,
            FormService forms,
            Postmortems postmortems,
            Actions actions) {
        this.company = company;
        this.review = new ReviewRoom(company, mail, http, tasks, forms);
        this.postmortems = postmortems;
        this.actions = actions;
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void theAuthorDoesNotApproveEvenWhenTheLeadHandsThemTheTask(String way) {
        IncidentNumber number = waitsForApproval(fingerprint(1, way));
        String task = review.the("approvePostmortem").getId();

        assertThat(as("dana").task(task, way, YES).statusCode()).isEqualTo(403);
        ok(as("clara").task(task, "assignee", "{\"userId\":\"dana\"}"));
        refused(as("dana").task(task, way, YES), "person wrote it");
        assertThat(postmortems.of(number).state()).isEqualTo(PostmortemState.SUBMITTED);
        assertThat(review.isOver("approvePostmortem")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void whoeverWasNotAskedDoesNotApproveWhateverTheirRights(String way) {
        IncidentNumber number = waitsForApproval(fingerprint(2, way));
        String task = review.the("approvePostmortem").getId();

        refused(as("noor").task(task, way, YES), "has this task now");
        ok(as("noor").task(task, "assignee", "{\"userId\":\"noor\"}"));
        refused(as("noor").task(task, way, YES), "person was not asked to approve it; expected one of clara");
        ok(as("bruno").task(task, "assignee", "{\"userId\":\"ada\"}"));
        refused(as("ada").task(task, way, YES), "was not asked");
        assertThat(postmortems.of(number).state()).isEqualTo(PostmortemState.SUBMITTED);
    }

    @Test
    void aTaskIsNotDelegatedToTheAuthorAndNotApprovedByGivingItBack() {
        IncidentNumber number = waitsForApproval("f000000000000003");
        String task = review.the("approvePostmortem").getId();

        assertThat(as("clara").task(task, "delegate", "{\"userId\":\"dana\"}").statusCode())
                .isEqualTo(403);
        assertThat(as("dana").task(task, "complete", YES).statusCode()).isGreaterThanOrEqualTo(400);
        as("dana").task(task, "resolve", YES);
        assertThat(postmortems.of(number).state()).isEqualTo(PostmortemState.SUBMITTED);
        ok(as("clara").task(task, "complete", YES));
        assertThat(postmortems.of(number).current().verdict())
                .satisfies(verdict -> assertThat(verdict).extracting("person").isEqualTo("clara"));
    }

    @Test
    void theLeadWhoTakesTheTaskOfTheDeputyBackDoesNotApproveTheirOwnText() {
        IncidentNumber number = review.begins("f000000000000004");
        review.writes("clara", Map.of());
        String task = review.the("approvePostmortem").getId();

        ok(as("clara").task(task, "assignee", "{\"userId\":\"clara\"}"));
        refused(as("clara").task(task, "submit-form", YES), "person wrote it");
        assertThat(postmortems.of(number).state()).isEqualTo(PostmortemState.SUBMITTED);
    }

    @Test
    void anAuthorDoesNotChooseTheApproverByFieldsThatTheFormDoesNotHave() {
        review.begins("f000000000000005");
        String task = review.the("writePostmortem").getId();
        ok(as("dana").task(task, "claim", "{\"userId\":\"dana\"}"));
        for (String way : List.of("submit-form", "complete")) {
            refused(
                    as("dana")
                            .task(
                                    task,
                                    way,
                                    """
                    {"variables":{"summary":{"value":"It was down"},"approver":{"value":"dana"},"team":{"value":"x"}}}"""),
                    "'approver' is no field of this form");
        }
        ok(as("dana").task(task, "submit-form", "{\"variables\":{\"summary\":{\"value\":\"It was down\"}}}"));

        assertThat(review.the("approvePostmortem").getAssignee()).isEqualTo("clara");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void whoeverDidItDoesNotVerifyItEvenAssigned(String way) {
        IncidentNumber number = review.decidesOn(fingerprint(6, way), "ada", "2026-03-20");
        company.completes("ada", "doAction", Map.of("workNote", "Done"));
        String task = review.the("verifyAction").getId();

        refused(as("ada").task(task, way, SEEN), "by is the person who did it");
        ok(as("clara").task(task, "assignee", "{\"userId\":\"ada\"}"));
        refused(as("ada").task(task, way, SEEN), "by is the person who did it");
        assertThat(actions.of(number)).extracting(Action::state).containsExactly(ActionState.DONE);
    }

    /** clara signs in ada's name: both are out. */
    @Test
    void whoWasToDoItDoesNotVerifyWhatSomebodyElseSignedFor() {
        IncidentNumber number = review.decidesOn("f000000000000007", "ada", "2026-03-20");
        String work = review.the("doAction").getId();
        ok(as("clara").task(work, "assignee", "{\"userId\":\"clara\"}"));
        ok(as("clara").task(work, "complete", "{\"variables\":{\"workNote\":{\"value\":\"ada did it\"}}}"));
        String task = review.the("verifyAction").getId();

        refused(as("ada").task(task, "complete", SEEN), "by is the person who did it");
        refused(as("clara").task(task, "complete", SEEN), "by is the person who did it");
        ok(as("bruno").task(task, "complete", SEEN));
        assertThat(actions.of(number)).extracting(Action::state).containsExactly(ActionState.VERIFIED);
    }

    @Test
    void aTaskVerifiesItsOwnActionWhateverNumberIsSent() {
        IncidentNumber number = review.begins("f000000000000008");
        review.writes(
                "dana",
                Map.of(
                        "actions",
                        new Company.Json(
                                """
                [{"title":"One","assignee":"ada","deadline":"2026-03-20"},
                 {"title":"Two","assignee":"bruno","deadline":"2026-03-20"}]""")));
        review.decides("clara", Map.of("approved", true));
        company.completes("ada", "doAction", Map.of("workNote", "Done"));
        long one = action(number, "One").id();
        long two = action(number, "Two").id();

        String task = review.the("verifyAction").getId();
        String other = "{\"variables\":{\"verified\":{\"value\":true},\"action\":{\"value\":%d,\"type\":\"Long\"}}}";
        refused(as("bruno").task(task, "complete", other.formatted(two)), "'action' is no field of this form");
        ok(as("bruno").task(task, "complete", SEEN));
        assertThat(actions.get(one).state()).isEqualTo(ActionState.VERIFIED);
        assertThat(actions.get(two).state()).isEqualTo(ActionState.OPEN);
    }

    private IncidentNumber waitsForApproval(String fingerprint) {
        IncidentNumber number = review.begins(fingerprint);
        review.writes("dana", Map.of());
        return number;
    }

    /** Another alert for each way. */
    private static String fingerprint(int attack, String way) {
        return "f%014d%x".formatted(attack, way.length());
    }

    private Action action(IncidentNumber number, String title) {
        return actions.of(number).stream()
                .filter(action -> action.title().equals(title))
                .findAny()
                .orElseThrow();
    }

    private TasklistRest as(String person) {
        return TasklistRest.of(port, person);
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private static void refused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains(why);
    }
}
