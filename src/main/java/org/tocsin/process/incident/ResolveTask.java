package org.tocsin.process.incident;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.incident.Damage;
import org.tocsin.incident.NobodyIsWaiting;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.ResponseFields;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;

/** Completes the task Resolve incident for somebody who is not in Tasklist, by the same form. */
@Component
class ResolveTask {

    private final TaskService tasks;
    private final FormService forms;
    private final OwnBehalf ownBehalf;

    ResolveTask(TaskService tasks, FormService forms, OwnBehalf ownBehalf) {
        this.tasks = tasks;
        this.forms = forms;
        this.ownBehalf = ownBehalf;
    }

    /** Fails with {@link NobodyIsWaiting} unless the task is there. It is left to whoever has completed it. */
    void complete(IncidentNumber number, Resolution resolution, Damage damage) {
        new TextLimits()
                .required(IncidentNames.WHAT_FIXED, resolution.whatFixed(), ResponseFields.FIX)
                .optional(IncidentNames.CAUSE, resolution.cause(), ResponseFields.FIX)
                .check();
        Task task = Optional.ofNullable(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey(IncidentNames.RESOLVE_INCIDENT)
                        .singleResult())
                .orElseThrow(() -> new NobodyIsWaiting(number, "a resolution"));
        ownBehalf.actFor(resolution.by(), () -> {
            tasks.setAssignee(task.getId(), resolution.by());
            forms.submitTaskForm(task.getId(), answers(resolution, damage));
        });
    }

    private static VariableMap answers(Resolution resolution, Damage damage) {
        return Variables.putValue(IncidentNames.WHAT_FIXED, resolution.whatFixed())
                .putValue(IncidentNames.CAUSE, resolution.cause())
                .putValue(IncidentNames.MITIGATED_AT, text(resolution.mitigatedAt()))
                .putValue(IncidentNames.DATA_LOST, damage.dataLost())
                .putValue(IncidentNames.REPUTATION_HARMED, damage.reputationHarmed());
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC).toString();
    }
}
