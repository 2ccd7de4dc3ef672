package org.tocsin.process.failedstep;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tocsin.engine.RepairTasks;

/** Finds the tasks <em>Repair step</em>. */
@Component
class OpenRepairs implements RepairTasks {

    private static final int MOST = 200;

    private final TaskService tasks;
    private final RuntimeService runtime;

    OpenRepairs(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public Map<String, String> byJob() {
        List<Task> open = tasks.createTaskQuery()
                .processDefinitionKey(FailedStepNames.PROCESS)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST);
        return open.isEmpty() ? Map.of() : byJob(open);
    }

    private Map<String, String> byJob(List<Task> open) {
        Map<String, String> jobs = runtime
                .createVariableInstanceQuery()
                .variableName(FailedStepNames.FAILED_JOB)
                .processInstanceIdIn(
                        open.stream().map(Task::getProcessInstanceId).toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId,
                        job -> String.valueOf(job.getValue()),
                        (one, other) -> one));
        return open.stream()
                .filter(task -> jobs.containsKey(task.getProcessInstanceId()))
                .collect(Collectors.toMap(
                        task -> jobs.getOrDefault(task.getProcessInstanceId(), ""), Task::getId, (one, other) -> one));
    }
}
