package org.tocsin.engine.executor;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every job when it is due. How long a job may take, and how long it is locked, is in ADR 11. */
final class PunctualExecutor extends JobExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(PunctualExecutor.class);

    private final Threads threads;
    private final Alarm alarm;
    private final NodeSession node;

    PunctualExecutor(Threads threads, Alarm alarm, NodeSession node) {
        this.threads = threads;
        this.alarm = alarm;
        this.node = node;
        setLockOwner(node.name());
        // Whether a job is worth waking up for is for the alarm to decide, not for the engine.
        setWaitTimeInMillis(0);
    }

    @Override
    protected void ensureInitialization() {
        acquireJobsCmdFactory = new DefaultAcquireJobsCommandFactory(this);
        acquireJobsRunnable = new Acquisition(this, threads, alarm, node);
    }

    @Override
    protected void startExecutingJobs() {
        alarm.switchOn();
        startJobAcquisitionThread();
    }

    /** No job is begun from now on; those that run are waited for, and the others of their batches are given back. */
    @Override
    protected void stopExecutingJobs() {
        isActive = false;
        stopJobAcquisitionThread();
        if (!threads.awaitAllFree(JobLimits.LONGEST)) {
            LOG.warn(
                    "A step did not end within {}; another node, or the next start, begins it again",
                    JobLimits.LONGEST);
        }
    }

    /** Whoever writes a job rings the alarm for the instant when it is due: see {@link RingingSession}. */
    @Override
    public void jobWasAdded() {}

    @Override
    public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {
        Duration longest = JobLimits.LONGEST;
        threads.run(new Batch(jobs, engine, new Lease(getLockOwner(), longest)), alarm::batchEnded);
    }
}
