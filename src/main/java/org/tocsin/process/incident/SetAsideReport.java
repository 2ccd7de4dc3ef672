package org.tocsin.process.incident;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.State;
import org.tocsin.intake.Intake;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/** Ends a report that is no incident of its own: the next alert opens a new one, or counts where a duplicate goes on. */
@Component
class SetAsideReport implements JavaDelegate {

    private final Incidents incidents;
    private final IncidentLinks links;
    private final Intake intake;
    private final Leftovers leftovers;
    private final GoesOn goesOn;

    SetAsideReport(Incidents incidents, IncidentLinks links, Intake intake, Leftovers leftovers, GoesOn goesOn) {
        this.incidents = incidents;
        this.links = links;
        this.intake = intake;
        this.leftovers = leftovers;
        this.goesOn = goesOn;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        leftovers.settle(number);
        String outcome = Step.text(execution, IncidentNames.OUTCOME);
        if (outcome.equals("duplicate")) {
            IncidentNumber original = links.mergeAsTriaged(number);
            intake.redirect(number, original);
            goesOn.in(original, number, Timeline.TOCSIN);
            return;
        }
        incidents.end(
                number, END_STATES.getOrDefault(outcome, State.DEFERRED), Timeline.TOCSIN, "Set aside: " + outcome);
        intake.release(number);
    }

    private static final Map<String, State> END_STATES =
            Map.of("not-impacting", State.REJECTED, "can-wait", State.DEFERRED);
}
