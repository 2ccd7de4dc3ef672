package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/** It was merged by mistake: it is an incident of its own again, and is paged and triaged anew. */
@Component
@Local
class SeparateIncident implements JavaDelegate {

    private final Incidents incidents;
    private final Promises promises;
    private final Timeline timeline;

    SeparateIncident(Incidents incidents, Promises promises, Timeline timeline) {
        this.incidents = incidents;
        this.promises = promises;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String by = answers.required(IncidentNames.BY, "who decided it");
        String why = answers.required(IncidentNames.WHY, "why");
        answers.taken();
        IncidentNumber number = Step.incident(execution);
        timeline.record(number, by, "separated", why);
        execution.setVariables(Promises.UNDECIDED);
        execution.setVariables(promises.standingOf(incidents.get(number)));
    }
}
