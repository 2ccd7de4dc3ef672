package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** The problem came back while it was observed: the same incident is worked on again. */
@Component
@Local
class ReopenIncident implements JavaDelegate {

    private final Incidents incidents;
    private final Rearming rearming;
    private final Leftovers leftovers;

    ReopenIncident(Incidents incidents, Rearming rearming, Leftovers leftovers) {
        this.incidents = incidents;
        this.rearming = rearming;
        this.leftovers = leftovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String by = answers.required(IncidentNames.BY, "who says so");
        String why = answers.required(IncidentNames.WHY, "what came back");
        answers.taken();
        incidents.reopen(Step.incident(execution), by, why);
        rearming.ofBeginning(execution, incidents.get(Step.incident(execution)));
        leftovers.outdated(Step.incident(execution));
    }
}
