package org.tocsin.process.correctiveaction;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.process.Step;

/** Reminds the team lead, and each business day more people, that somebody should verify the action. */
@Component
class RemindVerifier implements JavaDelegate {

    private final ActionReminding reminding;
    private final ActionDates dates;
    private final ActionReach reach;

    RemindVerifier(ActionReminding reminding, ActionDates dates, ActionReach reach) {
        this.reminding = reminding;
        this.dates = dates;
        this.reach = reach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String occasion = Step.occasion(execution);
        reminding.whileToBeVerified(execution, action -> words(action, occasion));
    }

    private ActionReminding.Words words(Action action, String occasion) {
        return new ActionReminding.Words(
                "unverified." + occasion,
                reach.unverified(action, dates.timesReminded(action)),
                "corrective action waits to be verified",
                "It is said to be done; it was due by %s. Somebody other than who did it should look."
                        .formatted(action.dueAt()));
    }
}
