package org.tocsin.process.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.process.Step;
import org.tocsin.process.TaskLabels;
import org.tocsin.process.thirdparty.FollowUps;

/** The open tasks of an incident, and the processes it called: they follow when it becomes more, or less, urgent. */
@Component
class Followers {

    private final RuntimeService engine;
    private final TaskService tasks;
    private final TaskLabels labels;
    private final Promises promises;
    private final FollowUps followUps;

    Followers(RuntimeService engine, TaskService tasks, TaskLabels labels, Promises promises, FollowUps followUps) {
        this.engine = engine;
        this.tasks = tasks;
        this.labels = labels;
        this.promises = promises;
        this.followUps = followUps;
    }

    /**
     * Name, order, facts and, where it hangs on a promise, due date of every task; and what called processes know of it, but
     * for pagings, which have deadlines of their own and are told on their own.
     */
    void followPriority(Incident incident) {
        String number = incident.number().value();
        engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKeyNotIn(IncidentNames.PROCESS, IncidentNames.PAGING_PROCESS)
                .list()
                .forEach(called -> engine.setVariables(called.getId(), promises.urgencyOf(incident)));
        List<Task> open =
                tasks.createTaskQuery().processInstanceBusinessKey(number).list();
        open.forEach(task -> task.setPriority(incident.priority().rank()));
        due(open, promises.tasksOf(incident));
        labels.renew(open, incident, tasks);
        followUps.priorityChanged(incident);
    }

    /** When stakeholders hear again, and the due date of the task for it; returns the process, if it has not ended. */
    Optional<String> followUpdate(Incident incident) {
        Optional<String> process = engine
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(incident.number().value(), IncidentNames.PROCESS)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .findAny();
        process.ifPresent(id -> {
            engine.setVariables(id, promises.nextUpdate(incident));
            List<Task> open = tasks.createTaskQuery()
                    .processInstanceId(id)
                    .taskDefinitionKey(IncidentNames.POST_UPDATE)
                    .list();
            due(open, promises.tasksOf(incident));
            labels.renew(open, incident, tasks);
        });
        return process;
    }

    /** Facts and due date of the task that has to be done by when it is resolved. */
    void followClock(DelegateExecution execution, Incident incident) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey("resolveIncident")
                .list();
        due(open, promises.tasksOf(incident));
        labels.renew(open, incident, tasks);
    }

    private static void due(List<Task> open, Map<String, Instant> instants) {
        for (Task task : open) {
            Instant due = instants.get(task.getTaskDefinitionKey());
            if (due != null) {
                task.setDueDate(Step.date(due));
            }
        }
    }
}
