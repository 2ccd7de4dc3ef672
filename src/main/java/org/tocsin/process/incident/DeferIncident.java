package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.timeline.Timeline;

/** It was agreed that it can wait: the work goes on by the working day. */
@Component
@Local
class DeferIncident implements JavaDelegate {

    private final Timeline timeline;

    DeferIncident(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String by = answers.required(IncidentNames.BY, "who decided it");
        String why = answers.required(IncidentNames.WHY, "why");
        answers.taken();
        execution.setVariable(IncidentNames.OUTCOME, "can-wait");
        timeline.record(Step.incident(execution), by, "wait-agreed", why);
    }
}
