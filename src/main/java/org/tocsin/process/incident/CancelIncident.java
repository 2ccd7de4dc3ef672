package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.State;
import org.tocsin.intake.Intake;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/** There was nothing wrong: no review follows. */
@Component
@Local
class CancelIncident implements JavaDelegate {

    private final Incidents incidents;
    private final Intake intake;
    private final Leftovers leftovers;

    CancelIncident(Incidents incidents, Intake intake, Leftovers leftovers) {
        this.incidents = incidents;
        this.intake = intake;
        this.leftovers = leftovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String by = answers.required(IncidentNames.BY, "who decided it");
        String why = answers.required(IncidentNames.WHY, "why");
        answers.taken();
        IncidentNumber number = Step.incident(execution);
        incidents.end(number, State.CANCELLED, by, why);
        intake.release(number);
        leftovers.settle(number);
    }
}
