package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentLinks;
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

    MergeIncident(IncidentLinks links, Intake intake, Leftovers leftovers) {
        this.links = links;
        this.intake = intake;
        this.leftovers = leftovers;
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
        links.merge(number, into, by, why);
        intake.redirect(number, into);
        leftovers.settle(number);
    }
}
