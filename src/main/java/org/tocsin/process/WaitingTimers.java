package org.tocsin.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Clash;
import org.tocsin.shared.ChangedMeanwhile;

/** Timers that wait, moved to where the record and the calendar say they belong now. */
@Component
public final class WaitingTimers {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingTimers.class);
    private static final Duration DAILY = Duration.ofHours(24);

    /**
     * How long a repeating timer waits that is to fire at once. The engine takes the first of its times that is still ahead when
     * it sets the timer, which may be later than when the time was computed: one that is past by then is left out, and whoever
     * was to hear at once would hear after a whole period.
     */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final ManagementService management;

    WaitingTimers(ManagementService management) {
        this.management = management;
    }

    /**
     * A timer that waits.
     *
     * @param instance the process instance it belongs to
     * @param execution the scope it belongs to
     * @param since when it began to wait: when its step was entered, or when it last fired
     * @param due when it fires
     */
    public record Waiting(String id, String instance, String execution, Instant since, Instant due) {}

    /** A timer that fires daily from the given instant on; at once, if that has passed. */
    public static String daily(Instant first, Instant now) {
        return repeating(first, DAILY, now);
    }

    /** A timer that fires daily from the given instant on, which is well ahead. */
    public static String daily(Instant ahead) {
        return Step.cycle(ahead, DAILY);
    }

    /** A timer that fires again after each period from the given instant on; at once, if that has passed. */
    public static String repeating(Instant first, Duration period, Instant now) {
        Instant soon = now.plus(AT_ONCE);
        return Step.cycle(first.isBefore(soon) ? soon : first, period);
    }

    /**
     * Does something with every timer of the event that waits, in any instance of the process. One that fires meanwhile, or
     * that another node moves, is passed over: whatever fires looks at the calendar itself.
     */
    public void each(String process, String event, Consumer<Waiting> work) {
        for (Job job : management
                .createJobQuery()
                .processDefinitionKey(process)
                .activityId(event)
                .timers()
                .list()) {
            try {
                work.accept(waiting(job));
            } catch (RuntimeException failed) {
                LOG.warn("A timer of {} was not moved", event, failed);
            }
        }
    }

    /** The timers of the event that wait in the given process instance. */
    public List<Waiting> in(String instance, String event) {
        return management.createJobQuery().processInstanceId(instance).activityId(event).timers().list().stream()
                .map(WaitingTimers::waiting)
                .toList();
    }

    /** Moves what waits for the event in the given process instance. */
    public void move(String instance, String event, Instant due) {
        in(instance, event).forEach(timer -> move(timer, due));
    }

    /** Moves the timer, unless that is where it is already. */
    public void move(Waiting timer, Instant due) {
        if (!Step.date(due).toInstant().equals(timer.due())) {
            management.setJobDuedate(timer.id(), Step.date(due));
        }
    }

    /**
     * Does what changes a running process from outside.
     *
     * @param thing what it changes, for people: "The process of INC-2026-0042"
     * @throws ChangedMeanwhile if the process moves on by itself in the same moment
     */
    public static void unlessItMoves(String thing, Runnable work) {
        try {
            work.run();
        } catch (ProcessEngineException failure) {
            if (Clash.isBehind(failure)) {
                throw new ChangedMeanwhile(thing, failure);
            }
            throw failure;
        }
    }

    private static Waiting waiting(Job job) {
        return new Waiting(
                job.getId(),
                job.getProcessInstanceId(),
                job.getExecutionId(),
                job.getCreateTime().toInstant(),
                job.getDuedate().toInstant());
    }
}
