package org.tocsin.process.incident;

import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.process.Step;
import org.tocsin.process.TaskLabels;

/**
 * Moves the timers and tasks that wait for a target when the targets have moved. A timer that has fired is gone and does
 * not fire again; one that is past its new instant fires at once.
 */
@Component
class Rearming {

    private static final Set<String> TIMERS = Set.of("targetAtRisk", "targetMissed", "updateDueNow");

    private final Promises promises;
    private final TaskLabels labels;

    Rearming(Promises promises, TaskLabels labels) {
        this.promises = promises;
        this.labels = labels;
    }

    /** Makes the running process follow the record. */
    void of(DelegateExecution execution, Incident incident) {
        promises.standingOf(incident).forEach(execution::setVariable);
        ManagementService management = execution.getProcessEngineServices().getManagementService();
        for (String activity : TIMERS) {
            management
                    .createJobQuery()
                    .processInstanceId(execution.getProcessInstanceId())
                    .activityId(activity)
                    .timers()
                    .list()
                    .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
        }
        relabel(execution, incident);
    }

    private void relabel(DelegateExecution execution, Incident incident) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()) {
            task.setName(labels.name(incident, task.getName()));
            task.setPriority(incident.priority().rank());
            if (task.getTaskDefinitionKey().equals("resolveIncident")) {
                task.setDueDate(Step.date(incident.targets().resolveBy()));
            }
            tasks.saveTask(task);
        }
    }
}
