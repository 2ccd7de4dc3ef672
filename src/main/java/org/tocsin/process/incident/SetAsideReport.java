package org.tocsin.process.incident;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.State;
import org.tocsin.intake.Intake;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/** Ends a report that is no incident, and lets the next alert about the same problem open a new one. */
@Component
class SetAsideReport implements JavaDelegate {

    private final Incidents incidents;
    private final Intake intake;

    SetAsideReport(Incidents incidents, Intake intake) {
        this.incidents = incidents;
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        String outcome = Step.text(execution, IncidentNames.OUTCOME);
        incidents.end(
                number, END_STATES.getOrDefault(outcome, State.DEFERRED), Timeline.TOCSIN, "Set aside: " + outcome);
        intake.release(number);
    }

    private static final Map<String, State> END_STATES =
            Map.of("not-impacting", State.REJECTED, "can-wait", State.DEFERRED, "duplicate", State.DUPLICATE);
}
