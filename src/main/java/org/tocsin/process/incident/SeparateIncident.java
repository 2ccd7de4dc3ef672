package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Incidents;
import org.tocsin.intake.Intake;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/** It was merged by mistake: it is an incident of its own again, and is paged and triaged anew. */
@Component
@Local
class SeparateIncident implements JavaDelegate {

    private final IncidentLinks links;
    private final Incidents incidents;
    private final Intake intake;
    private final Promises promises;
    private final Rearming rearming;

    SeparateIncident(IncidentLinks links, Incidents incidents, Intake intake, Promises promises, Rearming rearming) {
        this.links = links;
        this.incidents = incidents;
        this.intake = intake;
        this.promises = promises;
        this.rearming = rearming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String by = answers.required(IncidentNames.BY, "who decided it");
        String why = answers.required(IncidentNames.WHY, "why");
        answers.taken();
        IncidentNumber number = Step.incident(execution);
        links.separate(number, by, why);
        intake.bringBack(number, links.family(number));
        execution.setVariables(Promises.UNDECIDED);
        Incident incident = incidents.get(number);
        execution.setVariables(promises.standingOf(incident));
        rearming.ofManager(execution, incident);
        execution.setVariable(IncidentNames.SEVERITY, incident.report().origin().severity());
    }
}
