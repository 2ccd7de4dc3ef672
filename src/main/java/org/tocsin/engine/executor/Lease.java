package org.tocsin.engine.executor;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * By what right a job may be begun: its lock is ours, and enough of it is left.
 *
 * @param owner whose locks count
 * @param longest how much must be left
 */
record Lease(String owner, Duration longest) {

    boolean holds(JobEntity job) {
        return owner.equals(job.getLockOwner());
    }

    boolean isLongEnoughFor(JobEntity job) {
        Date until = job.getLockExpirationTime();
        return until != null
                && !until.toInstant()
                        .isBefore(ClockUtil.getCurrentTime().toInstant().plus(longest));
    }
}
