package org.tocsin.engine.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.tocsin.engine.Clash;
import org.tocsin.engine.privacy.FailureWords;
import org.tocsin.shared.Unavailable;

/**
 * Plans the next attempt of a failed step: when its retry cycle says, but not before the time for which an outside system
 * asked us to wait. How often it is tried, and what happens after the last attempt, is the cycle's business alone.
 */
final class PoliteRetry extends DefaultJobRetryCmd {

    private static final long serialVersionUID = 1L;

    /** Three such waits still fit into the two hours after which people hear that an update did not arrive. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** Until a step is tried again that another was faster than. */
    static final Duration MOMENT = Duration.ofMillis(100);

    private final transient Clock clock;
    private final transient FailureWords words;

    PoliteRetry(String job, Throwable failure, Clock clock, FailureWords words) {
        super(job, failure);
        this.clock = clock;
        this.words = words;
    }

    @Override
    public @Nullable Object execute(CommandContext context) {
        super.execute(context);
        JobEntity job = getJob();
        if (job != null && job.getRetries() > 0) {
            if (shouldDecrementRetriesFor(exception)) {
                askedToWait(exception)
                        .ifPresent(wait -> notBefore(job, Instant.now(clock).plus(wait)));
            } else {
                job.setDuedate(Date.from(Instant.now(clock).plus(MOMENT)));
            }
        }
        return null;
    }

    /** What is kept of it, for those who repair, is not always all that is known. */
    @Override
    protected void logException(JobEntity job) {
        Throwable failure = exception;
        exception = failure == null ? null : words.said(job, failure);
        super.logException(job);
        exception = failure;
    }

    /** That two steps were in each other's way is nobody's failure: it costs no attempt, and the other is done in a moment. */
    @Override
    protected boolean shouldDecrementRetriesFor(Throwable failure) {
        return super.shouldDecrementRetriesFor(failure) && !Clash.isBehind(failure);
    }

    private static void notBefore(JobEntity job, Instant earliest) {
        Date planned = job.getDuedate();
        if (planned == null || planned.toInstant().isBefore(earliest)) {
            job.setDuedate(Date.from(earliest));
        }
    }

    /** How long the outside system that failed asked us to wait, as far as we are willing to. */
    static Optional<Duration> askedToWait(@Nullable Throwable failure) {
        return causes(failure)
                .filter(Unavailable.class::isInstance)
                .flatMap(cause -> ((Unavailable) cause).retryAfter().stream())
                .findFirst()
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
