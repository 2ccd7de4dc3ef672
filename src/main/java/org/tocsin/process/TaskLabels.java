package org.tocsin.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.shared.IncidentNumber;

/**
 * Puts priority and number in front of the name of every task, and beside it the few words by which people tell tasks apart
 * in a list.
 */
@Component
public final class TaskLabels {

    private final Incidents incidents;
    private final Glances glances;

    TaskLabels(Incidents incidents, Glances glances) {
        this.incidents = incidents;
        this.glances = glances;
    }

    /** Labels a task when it appears. */
    @Order(PrivateTasks.BEFORE)
    @EventListener(condition = "#task.eventName == 'create'")
    public void label(DelegateTask task) {
        Incident incident = incidents.get(new IncidentNumber(task.getExecution().getProcessBusinessKey()));
        task.setName(name(incident, Objects.requireNonNullElse(task.getName(), "")));
        glances.of(incident).forEach(task::setVariableLocal);
    }

    /** Labels tasks anew when their incident has changed. What else is to change of them is changed before; all is saved. */
    public void renew(List<Task> changed, Incident incident, TaskService tasks) {
        Map<String, String> present = changed.isEmpty() ? Map.of() : glances.of(incident);
        for (Task task : changed) {
            task.setName(name(incident, Objects.requireNonNullElse(task.getName(), "")));
            tasks.saveTask(task);
            if (!incident.isPrivate()) {
                tasks.setVariablesLocal(task.getId(), present);
            }
        }
    }

    /** {@code [P1] INC-2026-0042 Resolve incident}: the name of a task of the incident, whatever it was called before. */
    public String name(Incident incident, String label) {
        String verb = label.replaceFirst("^\\[P\\d] INC-\\d+-\\d+ ", "");
        return "[%s] %s %s".formatted(incident.priority(), incident.number(), verb);
    }
}
