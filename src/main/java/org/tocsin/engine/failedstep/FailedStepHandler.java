package org.tocsin.engine.failedstep;

import java.util.Objects;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tocsin.engine.FailedStep;
import org.tocsin.engine.RepairProcess;

/** Keeps a failed step as the engine does, and tells of it. */
final class FailedStepHandler extends DefaultIncidentHandler {

    private final ObjectProvider<RepairProcess> repair;

    FailedStepHandler(ObjectProvider<RepairProcess> repair) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.repair = repair;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        Incident incident = super.handleIncident(context, message);
        if (context.getExecutionId() != null) {
            FailedStep step = step(context, message);
            repair.ifAvailable(process -> process.failed(step));
        }
        return incident;
    }

    /** Asked for every step that ends, nearly all of which have never failed. */
    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        String job = context.getConfiguration();
        if (hasNeverFailed(job)) {
            return;
        }
        boolean failed = !Context.getCommandContext()
                .getIncidentManager()
                .findIncidentByConfiguration(job)
                .isEmpty();
        if (failed) {
            super.removeIncident(context, resolved);
            over(job);
        }
    }

    /** By the job itself, which the transaction has in hand: there is nothing to be looked for in the database. */
    private static boolean hasNeverFailed(String id) {
        JobEntity job = Context.getCommandContext().getDbEntityManager().getCachedEntity(JobEntity.class, id);
        return job != null
                && job.getRetries() > 0
                && job.getExceptionByteArrayId() == null
                && job.getExceptionMessage() == null;
    }

    private void over(String job) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    repair.ifAvailable(process -> process.over(job));
                }
            });
        }
    }

    private static FailedStep step(IncidentContext context, String message) {
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        ProcessDefinitionEntity definition = execution.getProcessDefinition();
        ActivityImpl activity = definition.findActivity(context.getActivityId());
        Object label = activity == null ? null : activity.getName();
        return new FailedStep(
                context.getConfiguration(),
                definition.getKey(),
                Objects.toString(execution.getProcessBusinessKey(), ""),
                Objects.toString(label, context.getActivityId()),
                Objects.toString(message, ""));
    }
}
