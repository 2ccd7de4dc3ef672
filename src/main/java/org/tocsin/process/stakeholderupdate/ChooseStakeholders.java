package org.tocsin.process.stakeholderupdate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Visibility;
import org.tocsin.notification.Notification;
import org.tocsin.process.DecisionTables;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Asks the decision table who hears it and by which channel, and writes one delivery for each. */
@Component
@Local
class ChooseStakeholders implements JavaDelegate {

    private final DecisionTables tables;
    private final Notification notification;
    private final Visibility visibility;
    private final Authorship authorship;
    private final WaitingTexts waiting;

    ChooseStakeholders(
            DecisionTables tables,
            Notification notification,
            Visibility visibility,
            Authorship authorship,
            WaitingTexts waiting) {
        this.tables = tables;
        this.notification = notification;
        this.visibility = visibility;
        this.authorship = authorship;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long update = Step.number(execution, StakeholderUpdateNames.UPDATE);
        DecisionTables.Stakeholders who = tables.stakeholders(
                Step.text(execution, StakeholderUpdateNames.KIND),
                Step.text(execution, StakeholderUpdateNames.PRIORITY),
                visibility.isPrivate(Step.incident(execution)),
                authorship.of(notification.update(update)));
        notification.address(update, who.audiences());
        execution.setVariable(StakeholderUpdateNames.APPROVAL_NEEDED, who.approvalNeeded());
        if (who.approvalNeeded()) {
            execution.setVariables(waiting.forApproval(Step.incident(execution)));
        }
    }
}
