package org.tocsin.process.correctiveaction;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.Actions;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.process.WaitingTimers;

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
        long id = Followed.action(execution);
        actions.done(id, Step.actor(execution), note);
        Action action = actions.get(id);
        Instant due = dates.verification(action, action.lastStep().at());
        execution.setVariable(CorrectiveActionNames.VERIFY_BY, Step.date(due));
        execution.setVariable(CorrectiveActionNames.VERIFY_REMINDERS, WaitingTimers.daily(due));
    }
}
