package org.tocsin.process.correctiveaction;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Actions;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Keeps what was done, by whom; somebody else has to see that it is so. */
@Component
@Local
class RecordWork implements JavaDelegate {

    private final Actions actions;
    private final ActionDates dates;

    RecordWork(Actions actions, ActionDates dates) {
        this.actions = actions;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String note = answers.required(CorrectiveActionNames.WORK_NOTE, "what was done, and where to see it");
        answers.taken();
        actions.done(Step.number(execution, CorrectiveActionNames.ACTION), Step.actor(execution), note);
        dates.toVerify(Step.text(execution, CorrectiveActionNames.TEAM)).forEach(execution::setVariable);
    }
}
