package org.tocsin.engine.executor;

import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs that one thread runs one after the other, each under its lease, and those of the same process that follow from them. */
final class Batch extends ExecuteJobsRunnable {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final Lease lease;

    Batch(List<String> jobs, ProcessEngineImpl engine, Lease lease) {
        super(jobs, engine);
        this.lease = lease;
    }

    @Override
    protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failures) {
        try {
            ExecuteJobHelper.executeJob(
                    job,
                    commands,
                    failures,
                    new LeasedJob(job, failures, lease),
                    processEngine.getProcessEngineConfiguration());
        } catch (OptimisticLockingException clash) {
            // The engine has put it back already. It happens every day, and a WARN of it would have people worry.
            LOG.debug("Job {} is begun anew: somebody else has moved its process meanwhile", job, clash);
        }
    }
}
