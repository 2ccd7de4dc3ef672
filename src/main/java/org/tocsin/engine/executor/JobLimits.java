package org.tocsin.engine.executor;

import java.time.Duration;

/** What the settings of locks, threads and timeouts have to agree on. The numbers and their reasons are in ADR 11. */
final class JobLimits {

    /** No job takes longer than this, whatever the outside world does. */
    static final Duration LONGEST = Duration.ofSeconds(40);

    private JobLimits() {}

    /** Fails if jobs are locked for so short a time that one could outlive its lock. */
    static int checkedLock(int millis) {
        if (Duration.ofMillis(millis).compareTo(LONGEST.plusSeconds(10)) < 0) {
            throw new IllegalStateException(
                    "camunda.bpm.job-execution.lock-time-in-millis is %d, but a step may take %d ms and needs its lock until its end. Set 60000."
                            .formatted(millis, LONGEST.toMillis()));
        }
        return millis;
    }
}
