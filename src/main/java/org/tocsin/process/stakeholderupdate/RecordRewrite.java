package org.tocsin.process.stakeholderupdate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.notification.Notification;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Keeps the new wording; a second person reads it again. */
@Component
@Local
class RecordRewrite implements JavaDelegate {

    private final Notification notification;
    private final WaitingTexts waiting;

    RecordRewrite(Notification notification, WaitingTexts waiting) {
        this.notification = notification;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String text = answers.required(StakeholderUpdateNames.UPDATE_TEXT, "the new wording");
        answers.taken();
        notification.rewrite(Step.number(execution, StakeholderUpdateNames.UPDATE), Step.actor(execution), text);
        execution.setVariables(waiting.forApproval(Step.incident(execution)));
    }
}
