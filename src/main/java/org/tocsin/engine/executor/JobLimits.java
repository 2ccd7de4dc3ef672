package org.tocsin.engine.executor;

import java.time.Duration;
import org.tocsin.shared.delivery.Patience;

/** What the settings of locks, threads and timeouts have to agree on. The numbers and their reasons are in ADR 11. */
final class JobLimits {

    /** For everything that a job does itself: its statements, and waiting for a connection to make them. */
    static final Duration OWN_WORK = Duration.ofSeconds(10);

    /** No job takes longer than this, whatever the outside world does. */
    static final Duration LONGEST = Patience.ONE_STEP.plus(OWN_WORK);

    /** How much longer a job is locked, at least: for the jobs of the same process that were locked with it and run before it. */
    static final Duration SPARE = Duration.ofSeconds(10);

    private JobLimits() {}

    /** Fails if jobs are locked for so short a time that one could outlive its lock. */
    static int checkedLock(int millis) {
        if (Duration.ofMillis(millis).compareTo(LONGEST.plus(SPARE)) < 0) {
            throw new IllegalStateException(
                    "camunda.bpm.job-execution.lock-time-in-millis is %d, but a step may take %d ms and needs its lock until its end. Set 60000."
                            .formatted(millis, LONGEST.toMillis()));
        }
        return millis;
    }

    /** Fails if there are so few threads that none is left for what is not urgent. */
    static int checkedThreads(int threads) {
        if (threads <= Urgency.KEPT) {
            throw new IllegalStateException(
                    "camunda.bpm.job-execution.max-pool-size is %d, but %d threads are kept for pages and all other steps need some, too. Set 8."
                            .formatted(threads, Urgency.KEPT));
        }
        return threads;
    }
}
