package org.tocsin.process.correctiveaction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.Actions;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.Step;

/** Reminds the assignee that the deadline is near, or, of an action sent back, that it is still to be done. */
@Component
class NagAssignee implements JavaDelegate {

    private final Actions actions;
    private final Notification notification;
    private final Clock clock;

    NagAssignee(Actions actions, Notification notification, Clock clock) {
        this.actions = actions;
        this.notification = notification;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Action action = actions.get(Step.number(execution, CorrectiveActionNames.ACTION));
        notification.tell(new Nudge(
                "action-%d.waits.%s".formatted(action.id(), Instant.now(clock).truncatedTo(ChronoUnit.HOURS)),
                action.incident(),
                List.of(action.assignee()),
                "%s: corrective action waits for you: %s".formatted(action.incident(), action.title()),
                "It is due by %s.".formatted(action.dueAt())));
    }
}
