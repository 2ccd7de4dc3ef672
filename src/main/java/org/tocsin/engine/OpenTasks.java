package org.tocsin.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for people in Tasklist. */
@Component
public class OpenTasks {

    private static final int MOST = 100;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final OwnBehalf ownBehalf;

    OpenTasks(TaskService tasks, RuntimeService runtime, OwnBehalf ownBehalf) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.ownBehalf = ownBehalf;
    }

    /**
     * Those that the person has taken, or that are offered to them by name or to one of the groups; the most urgent first, a
     * hundred at most.
     */
    public List<OpenTask> of(String person, Collection<String> groups) {
        return ownBehalf.get(() -> read(query(person, groups)));
    }

    /** As {@link #of}, for one business case. */
    public List<OpenTask> ofCase(String businessKey, String person, Collection<String> groups) {
        return ownBehalf.get(() -> read(query(person, groups).processInstanceBusinessKey(businessKey)));
    }

    private TaskQuery query(String person, Collection<String> groups) {
        TaskQuery query =
                tasks.createTaskQuery().active().or().taskAssignee(person).taskCandidateUser(person);
        if (!groups.isEmpty()) {
            // It adds the groups that it knows of the person itself, and so wants a list that can be added to.
            query = query.taskCandidateGroupIn(new ArrayList<>(groups));
        }
        return query.endOr()
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc();
    }

    private List<OpenTask> read(TaskQuery query) {
        List<Task> found = query.listPage(0, MOST);
        Map<String, String> cases =
                cases(found.stream().map(Task::getProcessInstanceId).collect(Collectors.toUnmodifiableSet()));
        return found.stream()
                .map(task -> new OpenTask(
                        task.getId(),
                        task.getName(),
                        cases.getOrDefault(task.getProcessInstanceId(), ""),
                        task.getAssignee(),
                        task.getCreateTime().toInstant(),
                        instant(task.getDueDate())))
                .toList();
    }

    private Map<String, String> cases(Set<String> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(runs).list().stream()
                .filter(run -> run.getBusinessKey() != null)
                .collect(Collectors.toUnmodifiableMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
