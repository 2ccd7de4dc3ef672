package org.tocsin.process.correctiveaction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.ActionState;
import org.tocsin.action.Actions;
import org.tocsin.engine.InDiagram;
import org.tocsin.oncall.BusinessCalendar;
import org.tocsin.oncall.WorkingDays;

/**
 * When a corrective action is reminded of, escalated and to be verified. Whoever does it is reminded on business days where
 * they are; whoever verifies it, on those of the team.
 */
@Component
@InDiagram
public final class ActionDates {

    private static final int MOST_LATE = 9;

    private final Actions actions;
    private final BusinessCalendar calendar;
    private final Clock clock;

    ActionDates(Actions actions, BusinessCalendar calendar, Clock clock) {
        this.actions = actions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether its deadline has passed and people above are to hear of it. */
    public boolean missed(DelegateExecution execution) {
        return missed(actions.get(Followed.action(execution)));
    }

    boolean missed(Action action) {
        return !Instant.now(clock).isBefore(escalation(action));
    }

    /** Whether the assignee should be reminded by now: it is due soon, or was sent back. */
    boolean near(Action action) {
        return action.state() == ActionState.SENT_BACK || !Instant.now(clock).isBefore(nag(action));
    }

    /** When the assignee hears that it is theirs, with these terms: when that was decided, or on the morning they are back. */
    Instant told(Action action) {
        return days(action).onBusinessDay(action.termsSince()).truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * What the assignee hears of after the given instant: that it is theirs with these terms, that the deadline is near, that it
     * has passed, then the same on the morning of every business day.
     */
    Instant next(Action action, Instant after) {
        return Stream.of(told(action), nag(action), escalation(action))
                .filter(moment -> moment.isAfter(after))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> days(action).next(after));
    }

    /** On how many business days it was escalated before. */
    int timesEscalated(Action action) {
        return days(action).between(escalation(action), Instant.now(clock), MOST_LATE);
    }

    /** Verified by the next business day of the team after it was done, and reminded of every business day from then on. */
    Instant verification(Action action, Instant after) {
        Instant first =
                calendar.nextBusinessDay(action.team(), action.lastStep().at());
        return first.isAfter(after) ? first : calendar.nextBusinessDay(action.team(), after);
    }

    /** On how many business days its verification was reminded of before. */
    int timesReminded(Action action) {
        Instant first =
                calendar.nextBusinessDay(action.team(), action.lastStep().at());
        return calendar.team(action.team()).between(first, Instant.now(clock), MOST_LATE);
    }

    /** Whether the assignee works today. */
    boolean assigneeWorks(Action action) {
        return days(action).include(Instant.now(clock));
    }

    /** Whether the team works today. */
    boolean teamWorks(Action action) {
        return calendar.team(action.team()).include(Instant.now(clock));
    }

    /** On the last business day before the day of the deadline. */
    private Instant nag(Action action) {
        return days(action).lastBefore(action.dueAt());
    }

    /** At the deadline; what was sent back after it is nagged about first, and escalated from the next business day on. */
    private Instant escalation(Action action) {
        Instant missed = days(action).onBusinessDay(action.dueAt());
        Instant sentBack = action.lastStep().at();
        boolean again = action.state() == ActionState.SENT_BACK && !sentBack.isBefore(missed);
        return again ? days(action).next(sentBack) : missed;
    }

    private WorkingDays days(Action action) {
        return calendar.person(action.assignee());
    }
}
