package org.tocsin.process.stakeholderupdate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.notification.Notification;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Keeps what the second person said of the text. */
@Component
@Local
class RecordVerdict implements JavaDelegate {

    private final Notification notification;
    private final WaitingTexts waiting;

    RecordVerdict(Notification notification, WaitingTexts waiting) {
        this.notification = notification;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        boolean approved = answers.flag(StakeholderUpdateNames.APPROVED);
        String comment = answers.text(StakeholderUpdateNames.COMMENT);
        answers.taken();
        long update = Step.number(execution, StakeholderUpdateNames.UPDATE);
        if (approved) {
            notification.approve(update, Step.actor(execution));
        } else {
            notification.sendBack(update, Step.actor(execution), comment == null ? "" : comment);
            execution.setVariables(waiting.forRewrite(Step.incident(execution)));
            execution.setVariable(
                    StakeholderUpdateNames.UPDATE_TEXT,
                    notification.update(update).draft().text());
        }
        execution.setVariable(StakeholderUpdateNames.APPROVED, approved);
    }
}
