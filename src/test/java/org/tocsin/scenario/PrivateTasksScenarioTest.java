package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.engine.OpenTask;
import org.tocsin.engine.OpenTasks;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;

/** Whoever may not see a private incident does nothing to its tasks, whatever rights they have, give or keep. */
@Scenario
class PrivateTasksScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final TaskService tasks;
    private final OpenTasks open;
    private final FormService forms;
    private final AuthorizationService rights;
    private final Visibility visibility;
    private final MockMvc http;

    PrivateTasksScenarioTest(
            Company company,
            Mailboxes mail,
            TaskService tasks,
            OpenTasks open,
            FormService forms,
            AuthorizationService rights,
            Visibility visibility,
            MockMvc http) {
        this.company = company;
        this.mail = mail;
        this.tasks = tasks;
        this.open = open;
        this.forms = forms;
        this.rights = rights;
        this.visibility = visibility;
        this.http = http;
    }

    @AfterEach
    void nobodyReadsThese() {
        mail.clear();
    }

    @Test
    void anAdministratorWhoGrantsThemselvesItsTasksDoesNothingToThem() {
        String task = taskOf(reported());
        Authorization grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId("noor");
        grant.setResource(Resources.TASK);
        grant.setResourceId(task);
        grant.addPermission(Permissions.ALL);
        rights.saveAuthorization(grant);

        for (Runnable attempt : List.<Runnable>of(
                () -> tasks.claim(task, "noor"),
                () -> tasks.setAssignee(task, "noor"),
                () -> tasks.addCandidateUser(task, "noor"),
                () -> tasks.setVariable(task, "outcome", "incident"),
                () -> tasks.complete(task),
                () -> forms.submitTaskForm(task, Map.of("outcome", "incident")),
                () -> forms.getTaskFormVariables(task),
                () -> tasks.getVariables(task))) {
            assertThatThrownBy(() -> company.as("noor", attempt)).isInstanceOf(AuthorizationException.class);
        }
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void whoeverIsGivenOneOfItsTasksMaySeeIt() {
        IncidentNumber number = reported();
        assertThat(visibility.maySee(number, "bruno")).isFalse();

        tasks.setAssignee(resolutionOf(number), "bruno");

        assertThat(visibility.maySee(number, "bruno")).isTrue();
        assertThat(company.timelineOf(number)).contains("May see it (asked): bruno");
    }

    @Test
    void whoIsUnnamedIsOfferedItsTasksNoMore() {
        IncidentNumber number = reported();
        company.posts("ada", "/api/v1/incidents/%s/privacy".formatted(number), named("ines"));
        String task = taskOf(number);
        tasks.addCandidateUser(task, "ines");
        assertThat(seenBy("ines", number)).isNotEmpty();

        company.posts("ada", "/api/v1/incidents/%s/privacy/unname".formatted(number), unnamed("ines"));

        assertThat(seenBy("ines", number)).isEmpty();
        assertThatThrownBy(() -> company.as("ines", () -> tasks.claim(task, "ines")))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void whoHasOneOfItsTasksIsNotUnnamed() {
        IncidentNumber number = reported();
        company.posts("ada", "/api/v1/incidents/%s/privacy".formatted(number), named("ines"));
        tasks.setAssignee(resolutionOf(number), "ines");

        assertThat(new Program(http).tells("ada", number, "privacy/unname", unnamed("ines")))
                .startsWith("400")
                .contains("names people who have tasks of it", "Resolve incident (ines)");
        assertThat(visibility.maySee(number, "ines")).isTrue();
    }

    @Test
    void nobodyOfATeamThatIsUnnamedIsLeftWithOneOfItsTasks() {
        IncidentNumber number = reported();
        company.posts("ada", "/api/v1/incidents/%s/privacy".formatted(number), named("storefront"));
        tasks.setAssignee(resolutionOf(number), "ines");

        assertThat(new Program(http).tells("ada", number, "privacy/unname", unnamed("storefront")))
                .startsWith("400")
                .contains("names people who have tasks of it", "Resolve incident (ines)");
        assertThat(visibility.maySee(number, "ines")).isTrue();
        assertThat(visibility.maySee(number, "kira")).isTrue();
        assertThat(company.timelineOf(number)).doesNotContain("May not see it any more");
    }

    @Test
    void whoIsOfferedOneOfItsTasksByNameFindsItOnTheirPages() {
        IncidentNumber number = company.reports("ada", Map.of("title", "Salaries", "service", "checkout"));
        company.posts("ada", "/api/v1/incidents/%s/privacy".formatted(number), named("clara"));

        assertThat(new Program(http).opens("dana", number)).contains("Triage incident in Tasklist");
        assertThat(open.of("dana", List.of("payments")))
                .extracting(OpenTask::incident)
                .contains(number.value());
        assertThat(open.of("bruno", List.of("payments")))
                .extracting(OpenTask::incident)
                .doesNotContain(number.value());
    }

    private static String named(String person) {
        return "{\"private\":true," + unnamed(person).substring(1);
    }

    private static String unnamed(String person) {
        return "{\"named\":\"%s\",\"why\":\"Because\"}".formatted(person);
    }

    @Test
    void whatWasCommentedOnThemBeforeItBecamePrivateIsTakenAway() {
        IncidentNumber number = company.reports("ada", Map.of("title", "Salaries", "service", "checkout"));
        String task = taskOf(number);
        company.as("dana", () -> tasks.createComment(task, null, "Everybody earns too little"));
        assertThat(tasks.getTaskComments(task)).hasSize(1);

        company.posts("ada", "/api/v1/incidents/%s/privacy".formatted(number), named("ines"));

        assertThat(tasks.getTaskComments(task)).isEmpty();
    }

    @Test
    void alsoFromThoseThatHaveEnded() {
        IncidentNumber number = company.reports("ada", Map.of("title", "Salaries", "service", "checkout"));
        String task = taskOf(number);
        company.as("dana", () -> tasks.createComment(task, null, "Everybody earns too little"));
        resolutionOf(number);
        assertThat(tasks.getTaskComments(task)).hasSize(1);

        company.posts("ada", "/api/v1/incidents/%s/privacy".formatted(number), named("ines"));

        assertThat(tasks.getTaskComments(task)).isEmpty();
    }

    @Test
    void whatIsPrivateFromBirthWasNeverOfferedToAGroup() {
        String task = taskOf(reported());

        assertThat(tasks.getIdentityLinksForTask(task))
                .isNotEmpty()
                .extracting(IdentityLink::getGroupId)
                .containsOnlyNulls();
    }

    private IncidentNumber reported() {
        IncidentNumber number =
                company.reports("ada", Map.of("title", "Salaries", "service", "checkout", "private", true));
        company.passes(ofMinutes(0));
        return number;
    }

    private String taskOf(IncidentNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
    }

    /** Dana triages it, which leaves it to be resolved. */
    private String resolutionOf(IncidentNumber number) {
        company.as("dana", () -> {
            tasks.claim(taskOf(number), "dana");
            forms.submitTaskForm(taskOf(number), Judged.P0);
        });
        company.passes(ofMinutes(0));
        return seenBy("dana", number).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("resolveIncident"))
                .findAny()
                .orElseThrow()
                .getId();
    }

    private List<Task> seenBy(String person, IncidentNumber number) {
        List<Task> seen = new ArrayList<>();
        company.as(
                person,
                () -> seen.addAll(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .list()));
        return seen;
    }
}
