package org.tocsin.process;

import java.util.List;
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

/** Puts priority and number in front of the name of every task, and the facts of its incident beside its form. */
@Component
public final class TaskLabels {

    private final Incidents incidents;
    private final IncidentFacts facts;
    private final PrivateTexts texts;

    TaskLabels(Incidents incidents, IncidentFacts facts, PrivateTexts texts) {
        this.incidents = incidents;
        this.facts = facts;
        this.texts = texts;
    }

    /** Labels a task when it appears. */
    @Order(PrivateTasks.BEFORE)
    @EventListener(condition = "#task.eventName == 'create'")
    public void label(DelegateTask task) {
        Incident incident = incidents.get(new IncidentNumber(task.getExecution().getProcessBusinessKey()));
        task.setName(name(incident, Objects.requireNonNullElse(task.getName(), "")));
        task.setVariableLocal(ProcessNames.FACTS, facts.of(incident));
    }

    /** Labels tasks anew when their incident has changed. What else is to change of them is changed before; all is saved. */
    public void renew(List<Task> changed, Incident incident, TaskService tasks) {
        String present = changed.isEmpty() ? "" : facts.of(incident);
        for (Task task : changed) {
            task.setName(name(incident, Objects.requireNonNullElse(task.getName(), "")));
            tasks.saveTask(task);
            if (incident.isPrivate()) {
                texts.put(task, ProcessNames.FACTS, incident, present);
            } else {
                tasks.setVariableLocal(task.getId(), ProcessNames.FACTS, present);
            }
        }
    }

    /** {@code [P1] INC-2026-0042 Resolve incident}: the name of a task of the incident, whatever it was called before. */
    public String name(Incident incident, String label) {
        String verb = label.replaceFirst("^\\[P\\d] INC-\\d+-\\d+ ", "");
        return "[%s] %s %s".formatted(incident.priority(), incident.number(), verb);
    }
}
