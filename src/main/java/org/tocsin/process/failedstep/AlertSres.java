package org.tocsin.process.failedstep;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the SREs that a step has failed for good. */
@Component
class AlertSres implements JavaDelegate {

    private final StepNudges nudges;

    AlertSres(StepNudges nudges) {
        this.nudges = nudges;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nudges.tell(execution, "a step failed");
    }
}
