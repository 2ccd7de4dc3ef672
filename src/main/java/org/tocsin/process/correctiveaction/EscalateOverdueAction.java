package org.tocsin.process.correctiveaction;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;

/** Tells the assignee and those above, each business day more of them, that the action is overdue. */
@Component
class EscalateOverdueAction implements JavaDelegate {

    private final ActionReminding reminding;
    private final ActionDates dates;
    private final ActionReach reach;

    EscalateOverdueAction(ActionReminding reminding, ActionDates dates, ActionReach reach) {
        this.reminding = reminding;
        this.dates = dates;
        this.reach = reach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminding.whileToBeDone(execution, dates::missed, this::words);
    }

    private ActionReminding.Words words(Action action) {
        return new ActionReminding.Words(
                "overdue",
                reach.overdue(action, dates.timesEscalated(action)),
                "corrective action overdue",
                "It was due by %s. Do it, or agree with the lead on another deadline; the lead can move it."
                        .formatted(action.dueAt()));
    }
}
