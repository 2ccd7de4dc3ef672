package org.tocsin.engine.executor;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.ExclusiveJobAddedNotification;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Which jobs are run next. Of those that are due the {@linkplain Urgency urgent} ones come first, and some threads are kept for
 * them.
 *
 * <p>What follows from a job is run by the same thread, next, if nothing else waits for that thread: it is written with a lock of
 * ours, so that nobody has to look for it and to lock it in a transaction of its own. The engine does so by itself for exclusive
 * jobs of the same process; here are the others that nobody else can be in the way of: those that are not exclusive, and those
 * of a process that has just begun. Of several only the first is taken, so that none waits for another's provider.
 */
final class NextJobs extends JobManager {

    private boolean taken;

    /** Those that are due, of both kinds the longest due first; as many as there are free threads that may run them. */
    @Override
    public List<AcquirableJobEntity> findNextJobsToExecute(Page free) {
        int threads = free.getMaxResults();
        List<AcquirableJobEntity> urgent = due(Urgency.URGENT, Long.MAX_VALUE, threads);
        int others = threads - urgent.size() - Urgency.KEPT;
        return others <= 0
                ? urgent
                : Stream.of(urgent, due(Long.MIN_VALUE, Urgency.URGENT - 1, others))
                        .flatMap(List::stream)
                        .toList();
    }

    @SuppressWarnings("unchecked") // that is what the statement selects
    private List<AcquirableJobEntity> due(long leastPriority, long highestPriority, int atMost) {
        Map<String, Object> which = Variables.putValue("now", ClockUtil.getCurrentTime())
                .putValue("jobPriorityMin", leastPriority)
                .putValue("jobPriorityMax", highestPriority)
                .putValue("orderingProperties", List.of(JOB_DUEDATE_ORDERING_PROPERTY))
                .putValue("applyOrdering", true)
                .putValue("alwaysSetDueDate", true)
                .putValue("deploymentAware", false)
                .putValue("applyExclusiveOverProcessHierarchies", false)
                .putValue(
                        "historyCleanupEnabled",
                        Context.getProcessEngineConfiguration().isHistoryCleanupEnabled());
        return getDbEntityManager().selectList("selectNextJobsToExecute", which, new Page(0, atMost));
    }

    @Override
    public void send(MessageEntity job) {
        JobExecutor executor = Context.getProcessEngineConfiguration().getJobExecutor();
        JobExecutorContext thread = Context.getJobExecutorContext();
        if (thread != null && Urgency.isLess(job, thread.getCurrentJob())) {
            job.insert(); // for a thread that is not kept for what is urgent
        } else if (thread != null && executor.isActive() && mayTake(job, thread)) {
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
