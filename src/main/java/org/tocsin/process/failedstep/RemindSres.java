package org.tocsin.process.failedstep;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.engine.FailedSteps;

/** Tells the SREs again, unless the step moved on and the message that says so was lost in a crash. */
@Component
class RemindSres implements JavaDelegate {

    private final FailedSteps steps;
    private final StepNudges nudges;

    RemindSres(FailedSteps steps, StepNudges nudges) {
        this.steps = steps;
        this.nudges = nudges;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean standsStill = steps.standsStill((String) execution.getVariable(FailedStepNames.FAILED_JOB));
        execution.setVariable(FailedStepNames.STANDS_STILL, standsStill);
        if (standsStill) {
            nudges.tell(execution, "a step still stands still");
        }
    }
}
