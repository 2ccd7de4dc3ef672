package org.tocsin.process;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tocsin.engine.ActingPerson;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/** What every step needs to know of where it stands. */
public final class Step {

    private Step() {}

    /** The incident that the process belongs to: its business key. */
    public static IncidentNumber incident(DelegateExecution execution) {
        return new IncidentNumber(execution.getProcessBusinessKey());
    }

    /**
     * Tells this passage through a step from every other one, and is the same at each attempt of it: the id of the execution
     * that waits before the step. The id of the activity instance is not: a repeated attempt gets a new one.
     */
    public static String occasion(DelegateExecution execution) {
        return execution.getId();
    }

    /** Who acts: the person signed in, or {@link Timeline#TOCSIN} when no person does. */
    public static String actor(DelegateExecution execution) {
        return ActingPerson.of(execution.getProcessEngineServices()).orElse(Timeline.TOCSIN);
    }

    /** The text held by a variable that the process set itself before. */
    public static String text(DelegateExecution execution, String variable) {
        return String.valueOf(execution.getVariable(variable));
    }

    /** The number held by a variable that the process set itself before. */
    public static long number(DelegateExecution execution, String variable) {
        return ((Number) execution.getVariable(variable)).longValue();
    }

    /** A due instant as the engine's timers and tasks take it; whole seconds, so that cycles and dates agree. */
    public static Date date(Instant instant) {
        return Date.from(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /** A repeating timer that first fires at the given instant and then again after each period. */
    public static String cycle(Instant first, Duration period) {
        return "R/%s/%s".formatted(first.truncatedTo(ChronoUnit.SECONDS), period);
    }
}
