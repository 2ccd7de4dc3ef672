package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.shared.IncidentNumber;

/** Dana changes how urgent an incident is and stops its clock; and what the process waits for then. */
class Urgency {

    private final Company company;
    private final Mailboxes mail;
    private final MockMvc http;
    private final ManagementService management;
    private final RuntimeService engine;
    private final TaskService tasks;

    Urgency(
            Company company,
            Mailboxes mail,
            MockMvc http,
            ManagementService management,
            RuntimeService engine,
            TaskService tasks) {
        this.company = company;
        this.mail = mail;
        this.http = http;
        this.management = management;
        this.engine = engine;
        this.tasks = tasks;
    }

    /** Checkout performs badly for a few: dana answered, and judged it an incident of priority P2. */
    IncidentNumber worksOnMildIncident(String fingerprint) {
        IncidentNumber number = company.alertFires("checkout", fingerprint);
        mail.reads("support", number.value());
        company.acknowledgesByLink(mail.reads("dana", number.value()));
        company.completes(
                "dana",
                "triageIncident",
                Map.of("outcome", "incident", "impact", "local-performance", "evidence", "A graph"));
        mail.readers("[P2] " + number);
        return number;
    }

    /** Dana sets the priority; whoever is told of it has read it. */
    List<String> becomes(IncidentNumber number, String priority) {
        company.posts(
                "dana",
                "/api/v1/incidents/" + number + "/priority",
                """
                {"priority":"%s","why":"It looks like it"}
                """.formatted(priority));
        return mail.readers("[%s] %s: checkout is down".formatted(priority, number));
    }

    void waitsForClient(IncidentNumber number) {
        company.posts("dana", "/api/v1/incidents/" + number + "/pause", WAITS);
    }

    void goesOn(IncidentNumber number) {
        company.posts("dana", "/api/v1/incidents/" + number + "/resume", "{}");
    }

    /** Dana asks for something that is refused; returns what the answer says. */
    String isRefused(IncidentNumber number, String what, String body) {
        try {
            MockHttpServletResponse answer = http.perform(post("/api/v1/incidents/" + number + "/" + what)
                            .with(httpBasic("dana", "dana"))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(409);
            return answer.getContentAsString();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** When each timer of the incident's own process fires, by its event. */
    Map<String, Instant> timersOf(IncidentNumber number) {
        Map<String, Instant> due = new TreeMap<>();
        String process = engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), "incident")
                .singleResult()
                .getId();
        for (Job job :
                management.createJobQuery().processInstanceId(process).timers().list()) {
            String event = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
            assertThat(due.put(event, job.getDuedate().toInstant()))
                    .as("a second timer of %s", event)
                    .isNull();
        }
        return due;
    }

    /** The timer fires, and the step behind it has not begun yet. */
    void fires(IncidentNumber number, String event) {
        String process = engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), "incident")
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(process)
                .activityId(event)
                .singleResult()
                .getId());
    }

    /** The one open task of that kind, whoever may see it. */
    Task task(IncidentNumber number, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(key)
                .singleResult();
    }

    /** What a called process knows. */
    Object knows(Task task, String variable) {
        return engine.getVariable(task.getProcessInstanceId(), variable);
    }

    static final String WAITS = """
            {"waitingFor":"client","why":"Logs from ACME"}
            """;
}
