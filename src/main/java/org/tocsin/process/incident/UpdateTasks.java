package org.tocsin.process.incident;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.Incidents;
import org.tocsin.process.People;
import org.tocsin.process.PrivateTasks;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/**
 * Whoever informs the stakeholders has the task Post update assigned. Everybody else finds it in their group as long as
 * nobody does; whoever took it by themselves keeps it.
 */
@Component
class UpdateTasks {

    private final Incidents incidents;
    private final IncidentRoles roles;
    private final People people;

    UpdateTasks(Incidents incidents, IncidentRoles roles, People people) {
        this.incidents = incidents;
        this.roles = roles;
        this.people = people;
    }

    /** Assigns the task when it appears. */
    @Order(PrivateTasks.BEFORE)
    @EventListener(condition = "#task.eventName == 'create' && #task.taskDefinitionKey == 'postUpdate'")
    void assign(DelegateTask task) {
        people.informing(incidents.get(new IncidentNumber(task.getExecution().getProcessBusinessKey())))
                .ifPresent(task::setAssignee);
    }

    /** The task passes to whoever holds the roles by now. */
    void offer(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(IncidentNames.POST_UPDATE)
                .list()
                .stream()
                .filter(task -> isByRole(incident, task))
                .forEach(task -> tasks.setAssignee(
                        task.getId(), people.informing(incident).orElse(null)));
    }

    private boolean isByRole(Incident incident, Task task) {
        return task.getAssignee() == null
                || roles.of(incident.number()).stream()
                        .anyMatch(tenure -> tenure.holder().equals(task.getAssignee()));
    }
}
