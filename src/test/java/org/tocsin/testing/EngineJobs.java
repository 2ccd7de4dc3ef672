package org.tocsin.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Does the engine's work by hand, with the job executor off: every due job runs in the order in which it is due, at the
 * very instant it is due. A failing job is tried again by its own retry cycle, as time reaches each attempt.
 */
public final class EngineJobs {

    private static final int MORE_THAN_ANY_TEST_NEEDS = 10_000;

    private final ManagementService management;
    private final MovableClock clock;
    private final Comparator<JobEntity> inDueOrder = Comparator.<JobEntity, Instant>comparing(EngineJobs::dueAt)
            .thenComparing(JobEntity::getPriority, Comparator.reverseOrder())
            .thenComparing(JobEntity::getCreateTime, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(this::activityOf)
            .thenComparing(JobEntity::getId);
    private final Map<String, String> activities = new HashMap<>();
    private final Set<String> mayFail = new HashSet<>();
    private final List<Failure> failures = new ArrayList<>();

    /**
     * One attempt that failed.
     *
     * @param activity the id of the step in the diagram
     * @param at when it was tried
     * @param cause what it threw
     */
    public record Failure(String activity, Instant at, RuntimeException cause) {}

    /** Runs the jobs of the given engine by the given clock. */
    public EngineJobs(ManagementService management, MovableClock clock) {
        this.management = management;
        this.clock = clock;
    }

    /**
     * Lets time pass: every job that is due until then runs at its due instant, and whatever follows from it. Fails with an
     * {@link AssertionError} as soon as a step throws that was not {@linkplain #expectFailureOf expected} to.
     */
    public void advance(Duration duration) {
        advanceTo(clock.instant().plus(duration));
    }

    /** As {@link #advance}, until the given instant, which is not before the clock's. */
    public void advanceTo(Instant goal) {
        for (int done = 0; done < MORE_THAN_ANY_TEST_NEEDS; done++) {
            Optional<JobEntity> next = nextDueBy(goal);
            if (next.isEmpty()) {
                clock.moveTo(goal);
                return;
            }
            run(next.get());
        }
        throw new AssertionError("The engine does not come to rest: something repeats without end.");
    }

    /** Runs what is due now, and whatever follows from it at once. */
    public void runDue() {
        advance(Duration.ZERO);
    }

    /** The step with this id may fail from now on, any number of times; its attempts are in {@link #failures}. */
    public void expectFailureOf(String activity) {
        mayFail.add(activity);
    }

    /** No step may fail any more, and what has failed is forgotten. */
    public void expectNoFailures() {
        mayFail.clear();
        failures.clear();
    }

    /** Every attempt that failed, oldest first. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    private Optional<JobEntity> nextDueBy(Instant goal) {
        return management.createJobQuery().active().withRetriesLeft().list().stream()
                .map(JobEntity.class::cast)
                .filter(job -> !HistoryCleanupJobHandler.TYPE.equals(job.getJobHandlerType()))
                .filter(job -> !dueAt(job).isAfter(goal))
                .min(inDueOrder);
    }

    private void run(JobEntity job) {
        if (dueAt(job).isAfter(clock.instant())) {
            clock.moveTo(dueAt(job));
        }
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException cause) {
            String activity = activityOf(job);
            failures.add(new Failure(activity, clock.instant(), cause));
            if (!mayFail.contains(activity)) {
                throw new AssertionError("Step %s failed at %s".formatted(activity, clock.instant()), cause);
            }
        }
    }

    private String activityOf(JobEntity job) {
        return activities.computeIfAbsent(
                String.valueOf(job.getJobDefinitionId()),
                id -> management.createJobDefinitionQuery().jobDefinitionId(id).list().stream()
                        .map(JobDefinition::getActivityId)
                        .findAny()
                        .orElse(job.getJobHandlerType()));
    }

    /** A job without a due date is due at once. */
    private static Instant dueAt(Job job) {
        Date due = job.getDuedate();
        return due == null ? Instant.MIN : due.toInstant();
    }
}
