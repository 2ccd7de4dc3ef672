package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.process.Answers;
import org.tocsin.process.Step;
import org.tocsin.timeline.Timeline;

/** The clock runs again, because somebody said so or because it has stood still for as long as it may. */
@Component
class ResumeTargets implements JavaDelegate {

    private final Timeline timeline;

    ResumeTargets(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String by = answers.text(IncidentNames.BY);
        answers.taken();
        timeline.record(
                Step.incident(execution), by == null ? Timeline.TOCSIN : by, "clock-resumed", "The clock runs again.");
    }
}
