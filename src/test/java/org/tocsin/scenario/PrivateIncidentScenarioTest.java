package org.tocsin.scenario;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.incident.State;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;

/** What a private incident is about is known to those who are named or asked for something, and to nobody else. */
@Scenario
class PrivateIncidentScenarioTest {

    private static final AtomicInteger STORIES = new AtomicInteger();
    private static final List<String> STRANGERS = List.of("bruno", "grace", "emil", "mira", "otto", "noor");

    /** A word of its own for every story: people may see what another one told of. */
    private final String secret = "kestrel%dword".formatted(STORIES.incrementAndGet());

    private final Company company;
    private final Mailboxes mail;
    private final GreenMail server;
    private final Onlooker onlooker;
    private final TaskService tasks;
    private final FormService forms;
    private final Visibility visibility;

    PrivateIncidentScenarioTest(
            Company company,
            Mailboxes mail,
            GreenMail server,
            Onlooker onlooker,
            TaskService tasks,
            FormService forms,
            Visibility visibility) {
        this.company = company;
        this.mail = mail;
        this.server = server;
        this.onlooker = onlooker;
        this.tasks = tasks;
        this.forms = forms;
        this.visibility = visibility;
    }

    @AfterEach
    void nobodyWasWrittenTo() {
        assertThat(Arrays.stream(server.getReceivedMessages()).map(GreenMailUtil::getWholeMessage))
                .as("mails that tell what it is about")
                .noneMatch(text -> text.contains(secret));
        mail.clear();
    }

    @Test
    void whatIsReportedAsPrivateIsReadByThoseWhoAreNamedAndPagedAndByNobodyElse() {
        IncidentNumber number = reported();

        assertThat(mail.readers(number.value())).as("who has mail about it").containsExactly("dana");
        assertThat(visibility.insiders(number)).containsExactlyInAnyOrder("ada", "clara", "dana");
        assertThat(onlooker.seenBy("dana", number)).contains(secret);
        for (String stranger : STRANGERS) {
            assertThat(onlooker.seenBy(stranger, number))
                    .as("what %s can read", stranger)
                    .doesNotContain(secret);
            assertThat(onlooker.openedBy(stranger, number))
                    .as("pages that open for %s", stranger)
                    .isEmpty();
        }
    }

    @Test
    void itsTasksAreOfferedToThoseWhoMaySeeItOnly() {
        IncidentNumber number = reported();

        assertThat(tasksSeenBy("dana", number)).hasSize(1);
        for (String stranger : STRANGERS) {
            assertThat(tasksSeenBy(stranger, number))
                    .as("tasks %s sees", stranger)
                    .isEmpty();
        }
        assertThat(formSeenBy("dana", tasksSeenBy("dana", number).get(0))).contains(secret);
    }

    @Test
    void whatIsWrittenIntoItsFormsIsNowhereInTheEngine() {
        IncidentNumber number = reported();
        assertThat(onlooker.engineTablesWith(secret)).isEmpty();

        answer(
                "dana",
                number,
                "triageIncident",
                Judged.p0With("evidence", "Proof " + secret, "scope", "All of " + secret));

        company.posts(
                "dana",
                "/api/v1/incidents/%s/priority".formatted(number),
                "{\"priority\":\"P1\",\"why\":\"%s is less\"}".formatted(secret));
        company.passes(ofMinutes(90));
        assertThat(onlooker.engineTablesWith(secret)).isEmpty();
        assertThat(company.timelineOf(number)).contains(secret + " is less");
        assertThat(tasksSeenBy("bruno", number)).isEmpty();
    }

    @Test
    void whatBecomesPrivateLaterIsTakenOutOfTheEngineAndComesBackWhenItIsPublicAgain() {
        IncidentNumber number = company.reports(
                "ada", Map.of("title", "Salaries " + secret, "service", "checkout", "description", secret));
        assertThat(tasksSeenBy("bruno", number)).hasSize(1);
        mail.clear();

        privacy("ada", number, "{\"private\":true,\"named\":\"clara\",\"why\":\"It is about pay\"}");

        assertThat(onlooker.engineTablesWith(secret)).isEmpty();
        assertThat(tasksSeenBy("bruno", number)).isEmpty();
        assertThat(visibility.insiders(number)).containsExactlyInAnyOrder("ada", "clara", "dana");
        assertThat(formSeenBy("dana", tasksSeenBy("dana", number).get(0))).contains(secret);

        privacy("clara", number, "{\"private\":false,\"why\":\"It was nothing\"}");

        assertThat(onlooker.seenBy("bruno", number)).contains(secret);
        assertThat(formSeenBy("bruno", tasksSeenBy("bruno", number).get(0))).contains(secret);
    }

    @Test
    void anAdministratorWhoHasToLookBreaksTheGlassAndEverybodyReadsIt() {
        IncidentNumber number = reported();

        privacy("noor", number, "/break-glass", "{\"why\":\"Ada has left the company\"}");

        assertThat(onlooker.seenBy("noor", number)).contains(secret);
        assertThat(company.timelineOf(number))
                .contains("noor administers Tocsin and looks into it: Ada has left the company");
        assertThat(onlooker.statusOf("emil", "POST", "/api/v1/incidents/%s/privacy/break-glass".formatted(number)))
                .isEqualTo(403);
    }

    @Test
    void nobodyCommentsOnItsTasksInTasklistWhereMorePeopleWouldReadIt() {
        IncidentNumber number = reported();
        String task = task("dana", number, "triageIncident").getId();

        assertThatThrownBy(() -> company.as("dana", () -> tasks.createComment(task, null, secret)))
                .hasMessageContaining("a note on its page");
        assertThat(onlooker.engineTablesWith(secret)).isEmpty();
    }

    @Test
    void anAlertMaySayThatItsIncidentIsPrivate() {
        IncidentNumber number = onlooker.privateAlert(company, "checkout", "private-label-1", secret);

        assertThat(visibility.insiders(number)).containsExactly("dana");
        assertThat(tasksSeenBy("dana", number)).hasSize(1);
        assertThat(onlooker.seenBy("bruno", number)).doesNotContain(secret);
        assertThat(onlooker.engineTablesWith(secret)).isEmpty();
    }

    @Test
    void fromTheReportToTheLastActionNoWordOfItIsInTheEngineAndNobodyIsStuck() {
        IncidentNumber number = reported();
        company.acknowledgesByLink(mail.reads("dana", "PAGE"));
        answer("dana", number, "triageIncident", Judged.p0With("evidence", secret));
        answer("dana", number, "postUpdate", Map.of("updateText", "We look into something."));
        answer("clara", number, "approveUpdate", Map.of("approved", false, "comment", "Say less of " + secret));
        answer("dana", number, "rewriteUpdate", Map.of("updateText", "We look into it."));
        answer("clara", number, "approveUpdate", Map.of("approved", true));
        answer("dana", number, "resolveIncident", Map.of("whatFixed", secret, "cause", secret));
        answer("dana", number, "assessSituation", Map.of("likelyToRecur", false, "toMonitor", secret));
        company.passes(ofDays(2));
        company.passesUntil("2026-03-09T08:00:00Z");

        answer("dana", number, "writePostmortem", Map.of("summary", "First " + secret, "actions", action()));
        answer("clara", number, "approvePostmortem", Map.of("approved", false, "comment", "More of " + secret));
        assertThat(formSeenBy("dana", task("dana", number, "writePostmortem")))
                .contains("First " + secret, "More of " + secret, "Hide " + secret);
        answer("dana", number, "writePostmortem", Map.of("summary", "Second " + secret, "actions", action()));
        answer("clara", number, "approvePostmortem", Map.of("approved", true, "comment", "Well said"));
        assertThat(formSeenBy("ada", task("ada", number, "doAction"))).contains("Hide " + secret);
        answer("ada", number, "doAction", Map.of("workNote", "Hidden: " + secret));
        answer("dana", number, "verifyAction", Map.of("verified", true));

        assertThat(company.incident(number).state()).isEqualTo(State.CLOSED);
        for (String stranger : List.of("grace", "emil", "mira", "otto", "noor")) {
            assertThat(onlooker.seenBy(stranger, number))
                    .as("what %s can read", stranger)
                    .doesNotContain(secret);
        }
    }

    private Object action() {
        return SpinValues.jsonValue(
                        """
                        [{"title":"Hide %s","assignee":"ada","deadline":"2026-03-20","actionKind":"prevent"}]
                        """
                                .formatted(secret))
                .create();
    }

    private Task task(String person, IncidentNumber number, String key) {
        return tasksSeenBy(person, number).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(key))
                .findAny()
                .orElseThrow(() -> new AssertionError("%s does not see %s".formatted(person, key)));
    }

    private IncidentNumber reported() {
        return company.reports(
                "ada",
                Map.of(
                        "title",
                        "Salaries " + secret,
                        "service",
                        "checkout",
                        "description",
                        "Everybody reads " + secret,
                        "private",
                        true,
                        "named",
                        new Company.Json("[\"clara\"]")));
    }

    private void privacy(String person, IncidentNumber number, String body) {
        privacy(person, number, "", body);
    }

    private void privacy(String person, IncidentNumber number, String path, String body) {
        company.posts(person, "/api/v1/incidents/%s/privacy%s".formatted(number, path), body);
    }

    private void answer(String person, IncidentNumber number, String key, Map<String, Object> answers) {
        Task task = task(person, number, key);
        company.as(person, () -> {
            if (!person.equals(task.getAssignee())) {
                tasks.claim(task.getId(), person);
            }
            forms.submitTaskForm(task.getId(), Variables.fromMap(answers));
        });
        company.passes(ofMinutes(0));
        assertThat(onlooker.engineTablesWith(secret))
                .as("where the engine has a word of it after %s", key)
                .isEmpty();
    }

    private List<Task> tasksSeenBy(String person, IncidentNumber number) {
        List<Task> seen = new ArrayList<>();
        company.as(
                person,
                () -> seen.addAll(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .list()));
        return seen;
    }

    private String formSeenBy(String person, Task task) {
        StringBuilder shown = new StringBuilder();
        company.as(person, () -> Stream.of(forms.getTaskFormVariables(task.getId()))
                .forEach(shown::append));
        return shown.toString();
    }
}
