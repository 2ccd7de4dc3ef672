package org.tocsin.process.correctiveaction;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.process.Step;

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
        String occasion = Step.occasion(execution);
        reminding.whileToBeDone(
                execution, action -> Optional.of(action).filter(dates::missed).map(late -> words(late, occasion)));
    }

    private ActionReminding.Words words(Action action, String occasion) {
        return new ActionReminding.Words(
                "overdue." + occasion,
                reach.overdue(action, dates.timesEscalated(action)),
                "corrective action overdue",
                "It was due by %s. Do it, or agree with the lead on another deadline; the lead can move it."
                        .formatted(action.dueAt()));
    }
}
