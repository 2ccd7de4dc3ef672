package org.tocsin.process.failedstep;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.engine.FailedSteps;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.timeline.Timeline;

/** Somebody repaired what was wrong: the step is tried again. Should it fail once more, this begins anew. */
@Component
@Local
class RetryStep implements JavaDelegate {

    private final FailedSteps steps;
    private final Timeline timeline;

    RetryStep(FailedSteps steps, Timeline timeline) {
        this.steps = steps;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String note = answers.required(FailedStepNames.REPAIR_NOTE, "what was wrong, and what was done");
        answers.taken();
        String step = Step.text(execution, FailedStepNames.FAILED_STEP);
        timeline.record(
                Step.incident(execution), Step.actor(execution), "step-repaired", "%s: %s".formatted(step, note));
        steps.tryAgain(Step.text(execution, FailedStepNames.FAILED_JOB));
    }
}
