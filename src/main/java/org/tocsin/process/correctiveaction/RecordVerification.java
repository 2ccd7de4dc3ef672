package org.tocsin.process.correctiveaction;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Actions;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Keeps whether somebody else has seen that it is done. */
@Component
@Local
class RecordVerification implements JavaDelegate {

    private final Actions actions;

    RecordVerification(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        boolean verified = answers.flag(CorrectiveActionNames.VERIFIED);
        String comment = Objects.requireNonNullElse(answers.text(CorrectiveActionNames.COMMENT), "");
        answers.taken();
        long action = Followed.action(execution);
        if (verified) {
            actions.verify(action, Step.actor(execution), comment);
        } else {
            actions.reject(action, Step.actor(execution), comment);
        }
        execution.setVariable(CorrectiveActionNames.VERIFIED, verified);
    }
}
