package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.EngineJobs;
import org.tocsin.testing.MovableClock;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** The people of the sample organisation at work: what they send, open, fill in and wait for. */
class Company {

    private static final String KEY = "sample-alertmanager-key-that-everybody-knows";

    private final MockMvc http;
    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final EngineJobs jobs;
    private final MovableClock clock;
    private final Incidents incidents;
    private final Timeline timeline;

    Company(
            MockMvc http,
            TaskService tasks,
            FormService forms,
            RepositoryService repository,
            IdentityService identity,
            EngineJobs jobs,
            MovableClock clock,
            Incidents incidents,
            Timeline timeline) {
        this.http = http;
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        this.identity = identity;
        this.jobs = jobs;
        this.clock = clock;
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /** Alertmanager says that the alert fires; returns the incident that is open for it then. */
    IncidentNumber alertFires(String service, String fingerprint) {
        return alertFires(service, fingerprint, "critical");
    }

    /** As {@link #alertFires(String, String)}, with how bad Alertmanager says it is. */
    IncidentNumber alertFires(String service, String fingerprint, String severity) {
        alert(service, fingerprint, severity, "firing");
        IncidentNumber number = newest();
        jobs.runDue();
        return number;
    }

    /** As {@link #alertFires}, before the first step of the process was taken. */
    IncidentNumber alertFiresJustNow(String service, String fingerprint) {
        alert(service, fingerprint, "critical", "firing");
        return newest();
    }

    private IncidentNumber newest() {
        return incidents.open().stream()
                .map(Incident::number)
                .reduce((older, newer) -> older.value().compareTo(newer.value()) > 0 ? older : newer)
                .orElseThrow();
    }

    /** Alertmanager says that the alert is over. */
    void alertResolves(String service, String fingerprint) {
        alert(service, fingerprint, "critical", "resolved");
        jobs.runDue();
    }

    /** Somebody fills in the form Report an incident in Tasklist. */
    IncidentNumber reports(String person, Map<String, Object> answers) {
        ProcessInstance[] started = new ProcessInstance[1];
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("incident")
                .latestVersion()
                .singleResult()
                .getId();
        as(person, () -> started[0] = forms.submitStartForm(definition, variables(answers)));
        jobs.runDue();
        return new IncidentNumber(started[0].getBusinessKey());
    }

    /** The step may fail, as often as the story wants. */
    void mayFail(String step) {
        jobs.expectFailureOf(step);
    }

    /** Time goes by, and whatever is due then happens. */
    void passes(Duration duration) {
        jobs.advance(duration);
    }

    /** So much that whatever is to be done at once is done. */
    void passesAMoment() {
        passes(Duration.ofSeconds(5));
    }

    /** It becomes the given moment, in UTC. */
    void passesUntil(String instant) {
        jobs.advanceTo(Instant.parse(instant));
    }

    Instant now() {
        return clock.instant();
    }

    /** The person opens the link of the mail and presses the button. */
    void acknowledgesByLink(String mail) {
        String link = Mailboxes.acknowledgeLink(mail);
        perform(() -> http.perform(get(link)).andExpect(status().isOk()));
        perform(() -> http.perform(post(link)).andExpect(status().isOk()));
        jobs.runDue();
    }

    /** The person sees a task of that kind, takes it and completes its form. */
    void completes(String person, String taskKey, Map<String, Object> answers) {
        fillsIn(person, taskKey, answers);
        jobs.runDue();
    }

    /** As {@link #completes}, before the next step of the process was taken. */
    void fillsIn(String person, String taskKey, Map<String, Object> answers) {
        Task task = taskOf(person, taskKey);
        as(person, () -> {
            if (!person.equals(task.getAssignee())) {
                tasks.claim(task.getId(), person);
            }
            forms.submitTaskForm(task.getId(), variables(answers));
        });
    }

    /** As {@link #completes}, where there may be several such tasks. */
    void completesOne(String person, String taskKey, Map<String, Object> answers) {
        Task task = seenBy(person, taskKey).get(0);
        as(person, () -> {
            tasks.claim(task.getId(), person);
            forms.submitTaskForm(task.getId(), variables(answers));
        });
        jobs.runDue();
    }

    /** The person takes a task without completing it. */
    void claims(String person, String taskKey) {
        Task task = taskOf(person, taskKey);
        as(person, () -> tasks.claim(task.getId(), person));
        jobs.runDue();
    }

    /** The task of that kind as the person sees it in Tasklist. */
    Task taskOf(String person, String taskKey) {
        List<Task> seen = seenBy(person, taskKey);
        assertThat(seen).as("tasks %s that %s can see", taskKey, person).hasSize(1);
        return seen.get(0);
    }

    /** The person has no task of that kind. */
    void hasNo(String person, String taskKey) {
        assertThat(seenBy(person, taskKey))
                .as("tasks %s of %s", taskKey, person)
                .isEmpty();
    }

    /** What the timeline says, one entry a line. */
    String timelineOf(IncidentNumber number) {
        return timeline.of(number).stream().map(TimelineEntry::text).collect(Collectors.joining("\n"));
    }

    Incident incident(IncidentNumber number) {
        return incidents.get(number);
    }

    /** Does something signed in as the person. */
    void as(String person, Runnable work) {
        identity.setAuthentication(
                person,
                identity.createGroupQuery().groupMember(person).list().stream()
                        .map(group -> group.getId())
                        .toList());
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Somebody uses the interface for programs, signed in. */
    void posts(String person, String path, String body) {
        perform(() -> http.perform(post(path)
                        .with(httpBasic(person, person))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is2xxSuccessful()));
        jobs.runDue();
    }

    /** The incident of that alert is answered by dana and judged an incident of priority P0. */
    IncidentNumber isAlreadyWorkedOn(String service, String fingerprint, Mailboxes mail) {
        IncidentNumber number = alertFires(service, fingerprint);
        mail.reads("support", number.value());
        acknowledgesByLink(mail.reads("dana", number.value()));
        completes("dana", "triageIncident", Judged.P0);
        mail.readers("[P0] " + number); // management and product hear how urgent it is
        return number;
    }

    private List<Task> seenBy(String person, String taskKey) {
        List<String> groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        return tasks.createTaskQuery()
                .or()
                .taskAssignee(person)
                .taskCandidateGroupIn(groups)
                .endOr()
                .taskDefinitionKey(taskKey)
                .list();
    }

    private void alert(String service, String fingerprint, String severity, String status) {
        String body =
                """
                {"version":"4","groupKey":"{}:{alertname=\\"Down\\"}","truncatedAlerts":0,"status":"%1$s","receiver":"tocsin",
                 "groupLabels":{},"commonLabels":{},"commonAnnotations":{},"externalURL":"http://am.example.org",
                 "alerts":[{"status":"%1$s","labels":{"alertname":"Down","service":"%2$s","severity":"%6$s"},
                 "annotations":{"summary":"%2$s is down"},"startsAt":"%3$s","endsAt":"%4$s",
                 "generatorURL":"http://prometheus.example.org","fingerprint":"%5$s"}]}
                """
                        .formatted(
                                status,
                                service,
                                now(),
                                status.equals("resolved") ? now() : "0001-01-01T00:00:00Z",
                                fingerprint,
                                severity);
        perform(() -> http.perform(post("/hooks/alertmanager/" + KEY)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is2xxSuccessful()));
    }

    private static VariableMap variables(Map<String, Object> answers) {
        VariableMap variables = Variables.createVariables();
        answers.forEach((name, value) -> variables.putValue(
                name,
                value instanceof Json json ? SpinValues.jsonValue(json.text()).create() : value));
        return variables;
    }

    /** An answer that Tasklist sends as JSON: a list. */
    record Json(String text) {}

    private interface Request {
        Object send() throws Exception;
    }

    private static void perform(Request request) {
        try {
            request.send();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
