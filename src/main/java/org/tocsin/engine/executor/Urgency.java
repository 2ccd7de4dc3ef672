package org.tocsin.engine.executor;

import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Which jobs are urgent, by the priority that the diagram gives to its steps, and what is kept for them. */
final class Urgency {

    /** From this priority on; steps without one have 0. */
    static final long URGENT = 100;

    /** Threads that run nothing else, so that whatever is urgent begins at once while everything else waits for its answers. */
    static final int KEPT = 3;

    private Urgency() {}

    /** Whether the second is urgent and the first is not. */
    static boolean isLess(JobEntity job, @Nullable JobEntity than) {
        return than != null && job.getPriority() < URGENT && than.getPriority() >= URGENT;
    }
}
