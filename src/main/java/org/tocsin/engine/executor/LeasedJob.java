package org.tocsin.engine.executor;

import java.util.Date;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.delivery.Patience;

/**
 * Runs a job under its lease. The jobs of one process are run one after the other, and were locked together: one whose lock
 * has become too short meanwhile is given back, and so is one that was moved into the future after it was locked: a target
 * that follows a new priority is not missed early. One that another node has by now is left to it.
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
        if (job == null || (lease.holds(job) && lease.isLongEnoughFor(job) && isDue(job))) {
            return Patience.during(() -> super.execute(context));
        }
        if (lease.holds(job)) {
            job.unlock();
        }
        return null;
    }

    private static boolean isDue(JobEntity job) {
        Date due = job.getDuedate();
        return due == null || !due.after(ClockUtil.getCurrentTime());
    }
}
