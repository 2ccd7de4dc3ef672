package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Assessment;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Carries the assessment to the record. The problem is observed meanwhile, and has to stay away. */
@Component
@Local
class RecordAssessment implements JavaDelegate {

    private final Incidents incidents;

    RecordAssessment(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        Assessment assessment = new Assessment(
                answers.flag(IncidentNames.LIKELY_TO_RECUR),
                answers.text(IncidentNames.TO_MONITOR),
                answers.text(IncidentNames.IF_AGAIN),
                Step.actor(execution));
        answers.taken();
        incidents.assess(Step.incident(execution), assessment);
    }
}
