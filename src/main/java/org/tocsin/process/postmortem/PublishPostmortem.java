package org.tocsin.process.postmortem;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.process.Step;

/** Publishes the approved postmortem. */
@Component
class PublishPostmortem implements JavaDelegate {

    private final Postmortems postmortems;

    PublishPostmortem(Postmortems postmortems) {
        this.postmortems = postmortems;
    }

    @Override
    public void execute(DelegateExecution execution) {
        postmortems.publish(Step.incident(execution));
    }
}
