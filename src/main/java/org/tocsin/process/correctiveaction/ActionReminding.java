package org.tocsin.process.correctiveaction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.ActionState;
import org.tocsin.action.Actions;
import org.tocsin.incident.Visibility;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.WaitingTimers;

/**
 * Tells people about an action, if there is still reason to and today is a business day where it counts. Then the timer that
 * led here waits for the next occasion: the engine would repeat it after a day, whatever day that is.
 */
@Component
class ActionReminding {

    private final Actions actions;
    private final ActionDates dates;
    private final Notification notification;
    private final WaitingTimers timers;
    private final Visibility visibility;
    private final Clock clock;

    ActionReminding(
            Actions actions,
            ActionDates dates,
            Notification notification,
            WaitingTimers timers,
            Visibility visibility,
            Clock clock) {
        this.actions = actions;
        this.dates = dates;
        this.notification = notification;
        this.timers = timers;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * What is said, to whom.
     *
     * @param handle tells it from whatever else is said of the action, and is the same at each attempt to say it
     * @param subject comes before the action's title
     */
    record Words(String handle, List<String> people, String subject, String text) {}

    /** Says it while the action is to be done, if there is something to say. */
    void whileToBeDone(DelegateExecution execution, Function<Action, Optional<Words>> words) {
        Action action = actions.get(Followed.action(execution));
        if (action.state().toBeDone()) {
            if (dates.assigneeWorks(action)) {
                words.apply(action).ifPresent(said -> say(action, said));
            }
            Instant next = dates.next(action, Instant.now(clock));
            timers.move(execution.getProcessInstanceId(), ActionTimers.REMINDER, next);
        }
    }

    /** Says it while the action is to be verified. */
    void whileToBeVerified(DelegateExecution execution, Function<Action, Words> words) {
        Action action = actions.get(Followed.action(execution));
        if (action.state() == ActionState.DONE) {
            if (dates.teamWorks(action)) {
                say(action, words.apply(action));
            }
            Instant next = dates.verification(action, Instant.now(clock));
            timers.move(execution.getProcessInstanceId(), ActionTimers.VERIFICATION_LATE, next);
        }
    }

    private void say(Action action, Words words) {
        notification.tell(new Nudge(
                "action-%d.%s".formatted(action.id(), words.handle()),
                action.incident(),
                words.people(),
                "%s: %s: %s".formatted(action.incident(), words.subject(), title(action)),
                words.text()));
    }

    /** Of a private incident not even the subject of a mail says what is to be done. */
    private String title(Action action) {
        return visibility.isPrivate(action.incident()) ? "an action" : action.title();
    }
}
