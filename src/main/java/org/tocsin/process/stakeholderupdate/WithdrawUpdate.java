package org.tocsin.process.stakeholderupdate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.notification.Notification;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Keeps of every delivery that has not gone out why it never will. */
@Component
@Local
class WithdrawUpdate implements JavaDelegate {

    private final Notification notification;

    WithdrawUpdate(Notification notification) {
        this.notification = notification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notification.withdraw(Step.number(execution, StakeholderUpdateNames.UPDATE));
    }
}
