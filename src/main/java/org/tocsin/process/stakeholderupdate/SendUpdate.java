package org.tocsin.process.stakeholderupdate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.notification.Notification;
import org.tocsin.process.Step;

/** Hands one delivery to its channel. */
@Component
class SendUpdate implements JavaDelegate {

    private final Notification notification;

    SendUpdate(Notification notification) {
        this.notification = notification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notification.send(Step.number(execution, StakeholderUpdateNames.DELIVERY));
    }
}
