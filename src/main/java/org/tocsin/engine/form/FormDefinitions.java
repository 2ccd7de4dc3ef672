package org.tocsin.engine.form;

import java.util.Optional;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;

/** The form that a task or the start of a process names, in the version that belongs to its diagram. */
final class FormDefinitions {

    private FormDefinitions() {}

    /** The form of the task; empty if it has none. */
    static Optional<FormDefinition> of(TaskEntity task, CommandContext context) {
        return task.getTaskDefinition() == null
                ? Optional.empty()
                : read(task.getTaskDefinition().getTaskFormHandler().createTaskForm(task), context);
    }

    /** The form by which people start the process; empty if it has none. */
    static Optional<FormDefinition> of(ProcessDefinitionEntity process, CommandContext context) {
        return process.getStartFormHandler() == null
                ? Optional.empty()
                : read(process.getStartFormHandler().createStartFormData(process), context);
    }

    private static Optional<FormDefinition> read(@Nullable FormData form, CommandContext context) {
        if (form == null || form.getCamundaFormRef() == null) {
            return Optional.empty();
        }
        CamundaFormDefinition found =
                new GetCamundaFormDefinitionCmd(form.getCamundaFormRef(), form.getDeploymentId()).execute(context);
        return Optional.ofNullable(found)
                .map(definition -> context.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(
                                definition.getDeploymentId(), definition.getResourceName()))
                .map(resource -> FormDefinition.read(resource.getBytes()));
    }
}
