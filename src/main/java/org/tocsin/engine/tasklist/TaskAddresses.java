package org.tocsin.engine.tasklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.engine.TaskView;
import org.tocsin.engine.identity.TaskFilters;
import org.tocsin.shared.IncidentNumber;

/** Where in Tasklist something is: the path and what follows the hash sign, always sorted by priority. */
@Component
class TaskAddresses {

    private static final String BY_PRIORITY =
            URLEncoder.encode("[{\"sortBy\":\"priority\",\"sortOrder\":\"desc\"}]", StandardCharsets.UTF_8);

    private final TaskService tasks;
    private final TaskFilters filters;
    private final OwnBehalf ownBehalf;

    TaskAddresses(TaskService tasks, TaskFilters filters, OwnBehalf ownBehalf) {
        this.tasks = tasks;
        this.filters = filters;
        this.ownBehalf = ownBehalf;
    }

    /** A view. */
    String of(TaskView view) {
        String filter = ownBehalf
                .get(() -> filters.idOf(view))
                .map("filter=%s&"::formatted)
                .orElse("");
        return "/camunda/app/tasklist/default/#/?%ssorting=%s".formatted(filter, BY_PRIORITY);
    }

    /** One task, in the view where the person finds it. */
    String ofTask(String task, String person) {
        TaskView view = ownBehalf.get(
                () -> tasks.createTaskQuery().taskId(task).taskAssignee(person).count() > 0
                        ? TaskView.MINE
                        : offered(person).taskId(task).count() > 0 ? TaskView.TEAM : TaskView.ALL);
        return "%s&task=%s".formatted(of(view), task);
    }

    /** What the person can do about the incident: what they have taken before what nobody has taken. */
    Optional<String> of(IncidentNumber incident, String person) {
        return ownBehalf
                .get(() -> first(tasks.createTaskQuery().taskAssignee(person), incident)
                        .or(() -> first(
                                tasks.createTaskQuery()
                                        .taskCandidateUser(person)
                                        .taskUnassigned(),
                                incident))
                        .or(() -> first(offered(person), incident)))
                .map(task -> ofTask(task.getId(), person));
    }

    private TaskQuery offered(String person) {
        return tasks.createTaskQuery().taskCandidateUser(person).includeAssignedTasks();
    }

    private static Optional<Task> first(TaskQuery query, IncidentNumber incident) {
        List<Task> found = query.processInstanceBusinessKey(incident.value())
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .listPage(0, 1);
        return found.stream().findFirst();
    }
}
