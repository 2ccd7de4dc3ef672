package org.tocsin.process.stakeholderupdate;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.engine.InDiagram;
import org.tocsin.notification.Notification;
import org.tocsin.process.Step;

/** The deliveries of the update: one for every group and channel. */
@Component
@InDiagram
public final class DeliveriesToSend {

    private final Notification notification;

    DeliveriesToSend(Notification notification) {
        this.notification = notification;
    }

    /** Their ids, the same each time it is asked. */
    public List<Long> of(DelegateExecution execution) {
        return notification.deliveries(Step.number(execution, StakeholderUpdateNames.UPDATE));
    }

    /** Whether none of them was refused. */
    public boolean reachedEverybody(DelegateExecution execution) {
        return notification.reachedEverybody(Step.number(execution, StakeholderUpdateNames.UPDATE));
    }
}
