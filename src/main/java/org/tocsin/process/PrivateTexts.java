package org.tocsin.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tocsin.engine.ActingPerson;
import org.tocsin.engine.FormTexts;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;

/**
 * What the forms of private incidents show is kept beside the engine, and put into the form for whoever may see it: variables
 * can be read by everybody who may repair a process.
 */
@Component
class PrivateTexts implements FormTexts {

    /** Belongs to the task, and is no text: who it was offered to before its incident became private. */
    static final String OFFERED_TO = "offeredTo";

    /**
     * Texts that belong to the process, because a form gives them back changed. Those of a task need not be named here, all of
     * them are texts for its form.
     */
    private static final Set<String> OF_PROCESSES = Set.of(
            "summary",
            "leadUp",
            "fault",
            "impact",
            "detection",
            "response",
            "recovery",
            "timeline",
            "rootCauseAnalysis",
            "rootCause",
            "backlogCheck",
            "recurrence",
            "lessonsLearned",
            "correctiveActions",
            "actions",
            "sentBackWith",
            "actionTitle",
            "updateText",
            "failure");

    private final FormTextTable table;
    private final Visibility visibility;
    private final ProcessEngine engine;

    PrivateTexts(FormTextTable table, Visibility visibility, ProcessEngine engine) {
        this.table = table;
        this.visibility = visibility;
        this.engine = engine;
    }

    @Override
    public Map<String, Object> of(String task) {
        Map<String, Object> texts = table.of(task);
        Optional<String> reader = ActingPerson.of(engine);
        boolean shown = texts.isEmpty()
                || reader.isEmpty()
                || table.incidentOf(task)
                        .filter(number -> visibility.maySee(number, reader.get()))
                        .isPresent();
        return shown ? texts : Map.of();
    }

    @Override
    public boolean keeps(String task) {
        return table.incidentOf(task).isPresent();
    }

    /** Takes the texts of a task that appears out of the engine. */
    void takeOut(DelegateTask task, IncidentNumber number) {
        Map<String, Object> all = task.getVariables();
        for (String name : texts(all, task.getVariablesLocal())) {
            FormText.of(all.get(name)).ifPresent(text -> table.put(task.getId(), name, number, text));
            if (task.hasVariableLocal(name)) {
                task.removeVariableLocal(name);
            } else {
                task.getExecution().removeVariable(name);
            }
        }
    }

    /** Takes the texts of an open task out of the engine. */
    void takeOut(Task task, Incident incident, TaskService tasks) {
        Map<String, Object> all = tasks.getVariables(task.getId());
        for (String name : texts(all, tasks.getVariablesLocal(task.getId()))) {
            FormText.of(all.get(name)).ifPresent(text -> table.put(task.getId(), name, incident.number(), text));
            tasks.removeVariableLocal(task.getId(), name);
            tasks.removeVariable(task.getId(), name);
        }
    }

    /** Puts them back: whoever may see the task may read them again. */
    void bringBack(Task task, TaskService tasks) {
        table.of(task.getId()).forEach((name, text) -> {
            if (OF_PROCESSES.contains(name)) {
                tasks.setVariable(task.getId(), name, text);
            } else {
                tasks.setVariableLocal(task.getId(), name, text);
            }
        });
        table.forget(task.getId());
    }

    /** Keeps a text for the form of an open task. */
    void put(Task task, String name, Incident incident, String text) {
        table.put(task.getId(), name, incident.number(), new FormText(text, false));
    }

    /** The form is not shown any more. */
    void forget(String task) {
        table.forget(task);
    }

    private static List<String> texts(Map<String, Object> all, Map<String, Object> local) {
        Set<String> names = new HashSet<>(local.keySet());
        names.remove(OFFERED_TO);
        all.keySet().stream().filter(OF_PROCESSES::contains).forEach(names::add);
        return names.stream()
                .filter(name -> FormText.of(all.get(name)).isPresent())
                .toList();
    }
}
