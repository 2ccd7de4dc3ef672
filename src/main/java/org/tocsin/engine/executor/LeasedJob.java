package org.tocsin.engine.executor;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.delivery.Patience;

/**
 * Runs a job under its lease. The jobs of one process are run one after the other, and were locked together: one whose lock
 * has become too short meanwhile is given back, and one that another node has by now is left to it.
 */
final class LeasedJob extends ExecuteJobsCmd {

    private static final long serialVersionUID = 1L;

    private final transient Lease lease;

    LeasedJob(String job, JobFailureCollector failures, Lease lease) {
        super(job, failures);
        this.lease = lease;
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        JobEntity job = context.getDbEntityManager().selectById(JobEntity.class, jobId);
        if (job == null || (lease.holds(job) && lease.isLongEnoughFor(job))) {
            return Patience.during(() -> super.execute(context));
        }
        if (lease.holds(job)) {
            job.unlock();
        }
        return null;
    }
}
