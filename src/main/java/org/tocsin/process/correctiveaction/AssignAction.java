package org.tocsin.process.correctiveaction;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.Actions;
import org.tocsin.process.Local;
import org.tocsin.process.Markdown;
import org.tocsin.process.Step;
import org.tocsin.process.WaitingTimers;

/** Hands the action to the one person who does it, with its deadline. */
@Component
@Local
class AssignAction implements JavaDelegate {

    private final Actions actions;
    private final ActionDates dates;
    private final Clock clock;

    AssignAction(Actions actions, ActionDates dates, Clock clock) {
        this.actions = actions;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Action action = actions.get(Followed.action(execution));
        execution.setVariable(CorrectiveActionNames.ASSIGNEE, action.assignee());
        execution.setVariable(CorrectiveActionNames.ACTION_TITLE, Markdown.plain(action.title()));
        execution.setVariable(CorrectiveActionNames.DEADLINE, Step.date(action.dueAt()));
        execution.setVariable(
                CorrectiveActionNames.ACTION_REMINDERS, WaitingTimers.daily(dates.told(action), Instant.now(clock)));
    }
}
