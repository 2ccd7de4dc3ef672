package org.tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.support.ui.FluentWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tocsin.catalog.Role;

/** Whatever the engine can be asked, it tells nobody of a private incident's tasks who may not see it. */
@WithEveryRole
class PrivateTasksInEngineIT {

    private static final String SECRET = "Everybody earns too little";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    /** They see that something runs, so as to repair it; no word of what. */
    private static final Set<Role> REPAIR = Set.of(Role.PROCESS_OWNER, Role.SRE, Role.ADMIN);

    private static @Nullable String number;

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runs;

    @Autowired
    private FilterService filters;

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "RESPONDER") // who reports it, and is paged
    void whoMayNotSeeItReadsNoTaskNoCommentAndNoHistoryOfIt(Role role) throws Exception {
        Task task = taskOf(privateIncident());
        Visitor stranger = Visitor.with(role, port);
        List<String> leaks = new ArrayList<>();
        for (String path : paths(task)) {
            for (String method : List.of("GET", "POST")) {
                HttpResponse<String> answer = stranger.sends(method, path);
                if (answer.statusCode() < 300 && tells(answer.body(), role, task)) {
                    leaks.add("%s %s: %s".formatted(method, path, answer.body()));
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void whoReportedItFindsItsTask() throws Exception {
        Task task = taskOf(privateIncident());

        assertThat(Visitor.with(Role.RESPONDER, port)
                        .sends("GET", ENGINE + "/task")
                        .body())
                .contains(task.getId());
    }

    private boolean tells(String answer, Role role, Task task) {
        boolean ofTask = !REPAIR.contains(role) && (answer.contains(task.getId()) || answer.contains(number()));
        return ofTask || answer.contains(SECRET);
    }

    /** Everything that is read, and every search; of what exists where its address names one. */
    private List<String> paths(Task task) {
        String filter = filters.createFilterQuery().list().get(0).getId();
        return EngineResources.all().stream()
                .filter(endpoint ->
                        endpoint.method().equals("GET") || endpoint.method().equals("POST"))
                .map(Endpoint::path)
                .filter(path ->
                        !path.matches(".*/(claim|unclaim|complete|submit-form|assignee|logout|identity-links.*)"))
                .distinct()
                .map(path -> path.replace("/task/x", "/task/" + task.getId())
                        .replace("/process-instance/x", "/process-instance/" + task.getProcessInstanceId())
                        .replace("/execution/x", "/execution/" + task.getExecutionId())
                        .replace("/process-definition/x", "/process-definition/" + task.getProcessDefinitionId())
                        .replace("/key/x", "/key/incident")
                        .replace("/filter/x", "/filter/" + filter))
                .filter(path -> !path.endsWith("/start"))
                .toList();
    }

    private String number() {
        return Objects.requireNonNull(number);
    }

    private Task taskOf(String incident) {
        Supplier<@Nullable Task> open = () -> tasks.createTaskQuery()
                .processInstanceBusinessKey(incident)
                .taskDefinitionKey("triageIncident")
                .singleResult();
        return new FluentWait<>(open).withTimeout(Duration.ofMinutes(1)).until(Supplier::get);
    }

    /** It was public for a moment, in which somebody commented on its task. */
    private String privateIncident() throws Exception {
        if (number == null) {
            Visitor rosa = Visitor.with(Role.RESPONDER, port);
            String report = "{\"title\":\"%s\",\"description\":\"%1$s\"}".formatted(SECRET);
            String made = rosa.sends("POST", "/api/v1/incidents", report, "application/json")
                    .body();
            number = made.replaceAll("(?s).*(INC-\\d{4}-\\d{4}).*", "$1");
            tasks.createComment(taskOf(number()).getId(), null, SECRET);
            assertThat(rosa.sends(
                                    "POST",
                                    "/api/v1/incidents/%s/privacy".formatted(number),
                                    "{\"private\":true,\"why\":\"Salaries\"}",
                                    "application/json")
                            .statusCode())
                    .isLessThan(300);
            assertThat(runs.createProcessInstanceQuery()
                            .processInstanceBusinessKey(number)
                            .count())
                    .isPositive();
        }
        return number();
    }
}
