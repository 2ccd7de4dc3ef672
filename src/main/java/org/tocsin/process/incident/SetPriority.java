package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/** Carries the triage to the record, with the priority that the decision table gives it and the targets that follow. */
@Component
@Local
class SetPriority implements JavaDelegate {

    private final Incidents incidents;
    private final Triages triages;
    private final Promises promises;

    SetPriority(Incidents incidents, Triages triages, Promises promises) {
        this.incidents = incidents;
        this.triages = triages;
        this.promises = promises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        Triages.Judged judged = triages.read(execution);
        incidents.triage(number, judged.triage(), judged.priority(), promises.policy(judged.priority()));
        promises.standingOf(incidents.get(number)).forEach(execution::setVariable);
    }
}
