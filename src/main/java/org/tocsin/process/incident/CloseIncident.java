package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.State;
import org.tocsin.intake.Intake;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/** Ends the incident; the next alert about the same problem opens a new one. */
@Component
@Local
class CloseIncident implements JavaDelegate {

    private final Incidents incidents;
    private final Intake intake;
    private final Leftovers leftovers;

    CloseIncident(Incidents incidents, Intake intake, Leftovers leftovers) {
        this.incidents = incidents;
        this.intake = intake;
        this.leftovers = leftovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        String outcome = Step.text(execution, IncidentNames.OUTCOME);
        State state = outcome.equals("can-wait") ? State.DEFERRED : State.CLOSED;
        incidents.end(number, state, Timeline.TOCSIN, "Everything that was promised is done.");
        intake.release(number);
        leftovers.settle(number);
    }
}
