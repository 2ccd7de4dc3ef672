package org.tocsin.scenario;

import static java.time.Duration.ofDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tocsin.shared.IncidentNumber;

/** Where incidents of the sample organisation's checkout are reviewed, by payments in Berlin: led by clara, bruno is her deputy. */
class ReviewRoom {

    /** When the review of an incident that {@link #reaches} it begins: a Monday at nine in Berlin. */
    static final String MONDAY = "2026-03-09T08:00:00Z";

    private final Company company;
    private final Mailboxes mail;
    private final MockMvc http;
    private final TaskService tasks;
    private final FormService forms;

    ReviewRoom(Company company, Mailboxes mail, MockMvc http, TaskService tasks, FormService forms) {
        this.company = company;
        this.mail = mail;
        this.http = http;
        this.tasks = tasks;
        this.forms = forms;
    }

    /** An incident is over on a Wednesday and observed until Friday; from then on its review waits for Monday. */
    IncidentNumber reaches(String fingerprint) {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", fingerprint, mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Renewed the certificate"));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        company.completes("dana", "assessSituation", Map.of("likelyToRecur", false));
        company.passes(ofDays(2));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        mail.readers(number.value());
        return number;
    }

    /** Its review has begun, on Monday. */
    IncidentNumber begins(String fingerprint) {
        IncidentNumber number = reaches(fingerprint);
        company.passesUntil(MONDAY);
        return number;
    }

    /** Its review is approved on Monday with that one action, of that assignee until that day, who has read so. */
    IncidentNumber decidesOn(String fingerprint, String assignee, String deadline) {
        IncidentNumber number = approvesWith(fingerprint, assignee, deadline);
        company.passesAMoment();
        mail.readers("corrective action is yours");
        return number;
    }

    /** As {@link #decidesOn}, before anybody could read of it. */
    IncidentNumber approvesWith(String fingerprint, String assignee, String deadline) {
        IncidentNumber number = begins(fingerprint);
        String action = "[{\"title\":\"Renew by machine\",\"assignee\":\"%s\",\"deadline\":\"%s\"}]";
        writes("dana", Map.of("actions", new Company.Json(action.formatted(assignee, deadline))));
        decides("clara", Map.of("approved", true));
        return number;
    }

    void writes(String person, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.putIfAbsent("summary", "It was down, says " + person + " at " + company.now());
        company.completes(person, "writePostmortem", answers);
    }

    /** The person is offered the approval, takes it, and says so. */
    void decides(String person, Map<String, Object> answers) {
        Task task = the("approvePostmortem");
        assertThat(mayTake(person, task)).as("%s may take the approval", person).isTrue();
        company.as(person, () -> {
            if (!person.equals(task.getAssignee())) {
                tasks.claim(task.getId(), person);
            }
            forms.submitTaskForm(task.getId(), Map.copyOf(answers));
        });
        company.passes(Duration.ZERO);
    }

    boolean mayTake(String person, Task task) {
        return person.equals(task.getAssignee())
                || tasks.createTaskQuery()
                                .taskId(task.getId())
                                .taskCandidateUser(person)
                                .count()
                        == 1;
    }

    /** The only open task of that kind. */
    Task the(String taskKey) {
        List<Task> open = tasks.createTaskQuery().taskDefinitionKey(taskKey).list();
        assertThat(open).as("open tasks %s", taskKey).hasSize(1);
        return open.get(0);
    }

    boolean isOver(String taskKey) {
        return tasks.createTaskQuery().taskDefinitionKey(taskKey).count() == 0;
    }

    Instant due(String taskKey) {
        return the(taskKey).getDueDate().toInstant();
    }

    /** What the form of the only open task of that kind shows under that name. */
    String shows(String taskKey, String variable) {
        return String.valueOf(forms.getTaskFormVariables(the(taskKey).getId()).get(variable));
    }

    /** Somebody asks the interface for programs, and whatever follows at once has happened; the status, and what was said. */
    String says(String person, String path, String body) {
        return send(person, post(path).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    /** Somebody reads by the interface for programs. */
    String reads(String person, String path) {
        return send(person, get(path));
    }

    private String send(String person, MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse answer = http.perform(request.with(httpBasic(person, person)))
                    .andReturn()
                    .getResponse();
            company.passes(Duration.ZERO);
            return answer.getStatus() + " " + answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
