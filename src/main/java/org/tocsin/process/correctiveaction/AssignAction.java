package org.tocsin.process.correctiveaction;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.Actions;
import org.tocsin.process.Local;
import org.tocsin.process.Markdown;
import org.tocsin.process.Step;

/** Hands the action to the one person who does it, with its deadline. */
@Component
@Local
class AssignAction implements JavaDelegate {

    private final Actions actions;
    private final ActionDates dates;

    AssignAction(Actions actions, ActionDates dates) {
        this.actions = actions;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Action action = actions.get(Step.number(execution, CorrectiveActionNames.ACTION));
        execution.setVariable(CorrectiveActionNames.ASSIGNEE, action.assignee());
        execution.setVariable(CorrectiveActionNames.ACTION_TITLE, Markdown.plain(action.title()));
        dates.of(action).forEach(execution::setVariable);
    }
}
