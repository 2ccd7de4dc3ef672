package org.tocsin.engine.executor;

import java.util.Date;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.ExclusiveJobAddedNotification;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * What follows from a job is run by the same thread, next, if nothing else waits for that thread: it is written with a lock of
 * ours, so that nobody has to look for it and to lock it in a transaction of its own. The engine does so by itself for exclusive
 * jobs of the same process; here are the others that nobody else can be in the way of: those that are not exclusive, and those
 * of a process that has just begun. Of several only the first is taken, so that none waits for another's provider.
 */
final class FollowingJobs extends JobManager {

    private boolean taken;

    @Override
    public void send(MessageEntity job) {
        JobExecutor executor = Context.getProcessEngineConfiguration().getJobExecutor();
        JobExecutorContext thread = Context.getJobExecutorContext();
        if (thread != null && executor.isActive() && mayTake(job, thread)) {
            take(job, executor, thread);
        } else {
            super.send(job);
        }
    }

    private boolean mayTake(MessageEntity job, JobExecutorContext thread) {
        return !taken
                && thread.getCurrentJob() != null
                && thread.getCurrentProcessorJobQueue().isEmpty()
                && !job.isSuspended()
                && isJobDue(job)
                && (!job.isExclusive() || hasJustBegun(job));
    }

    /** Whether nobody but this transaction knows the process. */
    private static boolean hasJustBegun(MessageEntity job) {
        CommandContext context = Context.getCommandContext();
        ExecutionEntity process = context.getExecutionManager().findExecutionById(job.getProcessInstanceId());
        return process != null
                && context.getDbEntityManager().getDbEntityCache().isTransient(process);
    }

    private void take(MessageEntity job, JobExecutor executor, JobExecutorContext thread) {
        taken = true;
        job.setLockOwner(executor.getLockOwner());
        job.setLockExpirationTime(new Date(ClockUtil.getCurrentTime().getTime() + executor.getLockTimeInMillis()));
        job.insert();
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(
                        TransactionState.COMMITTED, new ExclusiveJobAddedNotification(job.getId(), thread));
    }
}
