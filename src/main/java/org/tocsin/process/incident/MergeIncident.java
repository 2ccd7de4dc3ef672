package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Incidents;
import org.tocsin.intake.Intake;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/** It is the same problem as another incident, which goes on for both. */
@Component
@Local
class MergeIncident implements JavaDelegate {

    private final IncidentLinks links;
    private final Intake intake;
    private final Leftovers leftovers;
    private final Incidents incidents;
    private final GoesOn goesOn;

    MergeIncident(IncidentLinks links, Intake intake, Leftovers leftovers, Incidents incidents, GoesOn goesOn) {
        this.links = links;
        this.intake = intake;
        this.leftovers = leftovers;
        this.incidents = incidents;
        this.goesOn = goesOn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String original = answers.required(IncidentNames.ORIGINAL, "the number of the incident that goes on");
        String by = answers.required(IncidentNames.BY, "who decided it");
        String why = answers.required(IncidentNames.WHY, "why");
        answers.taken();
        IncidentNumber number = Step.incident(execution);
        IncidentNumber into = new IncidentNumber(original);
        boolean stillThere = incidents.get(number).state().awaitsHelp();
        links.merge(number, into, by, why);
        intake.redirect(number, into);
        leftovers.settle(number);
        if (stillThere) {
            goesOn.in(into, number, by);
        }
    }
}
