package org.tocsin.engine.cockpit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what is due is done. */
@Component
class ExecutorState {

    private final ManagementService management;
    private final Clock clock;

    ExecutorState(ManagementService management, Clock clock) {
        this.management = management;
        this.clock = clock;
    }

    /** What waits to be done, or is just being done. */
    record Reading(
            @Schema(description = "Steps and timers that are due") long due,
            @Schema(description = "How long the oldest of them has been due; 0 if there is none") long latenessSeconds,
            @Schema(description = "When the next step or timer is due; null if none is planned") @Nullable
                    Instant next) {}

    /** As it stands now. */
    Reading read() {
        Instant now = Instant.now(clock);
        List<Job> oldest = due(now).orderByJobDuedate().asc().listPage(0, 1);
        List<Job> next = open().duedateHigherThan(Date.from(now))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return new Reading(
                oldest.isEmpty() ? 0 : due(now).count(),
                oldest.isEmpty()
                        ? 0
                        : Duration.between(dueAt(oldest.get(0)), now).toSeconds(),
                next.isEmpty() ? null : dueAt(next.get(0)));
    }

    private JobQuery due(Instant now) {
        return open().duedateLowerThan(Date.from(now));
    }

    private JobQuery open() {
        return management.createJobQuery().withRetriesLeft().active();
    }

    private static Instant dueAt(Job job) {
        return job.getDuedate().toInstant();
    }
}
