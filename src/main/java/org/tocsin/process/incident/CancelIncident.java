package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.timeline.Timeline;

/** There was nothing wrong: no review follows. */
@Component
@Local
class CancelIncident implements JavaDelegate {

    private final Timeline timeline;

    CancelIncident(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String by = answers.required(IncidentNames.BY, "who decided it");
        String why = answers.required(IncidentNames.WHY, "why");
        answers.taken();
        execution.setVariable(IncidentNames.OUTCOME, "false-alarm");
        timeline.record(Step.incident(execution), by, "false-alarm-declared", why);
    }
}
