package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
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
    private final Followers followers;

    SetPriority(Incidents incidents, Triages triages, Promises promises, Followers followers) {
        this.incidents = incidents;
        this.triages = triages;
        this.promises = promises;
        this.followers = followers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        Triages.Judged judged = triages.read(execution);
        incidents.triage(number, judged.triage(), judged.priority(), promises.policy(judged.priority()));
        Incident incident = incidents.get(number);
        promises.standingOf(incident).forEach(execution::setVariable);
        followers.followPriority(incident);
    }
}
