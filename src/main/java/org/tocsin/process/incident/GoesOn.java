package org.tocsin.process.incident;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/** A problem that is still there goes on in the incident it was merged into: one that was only observed is worked on again. */
@Component
class GoesOn {

    private final RuntimeService engine;
    private final Incidents incidents;

    GoesOn(RuntimeService engine, Incidents incidents) {
        this.engine = engine;
        this.incidents = incidents;
    }

    /** The duplicate was not resolved when it was merged; the record of the original is held by the caller. */
    void in(IncidentNumber original, IncidentNumber duplicate, String by) {
        if (incidents.get(original).state() == State.RESOLVED) {
            engine.createMessageCorrelation(IncidentNames.PROBLEM_RECURRED)
                    .processInstanceBusinessKey(original.value())
                    .setVariablesToTriggeredScope(
                            Variables.putValue(IncidentNames.WHY, "%s is the same problem".formatted(duplicate))
                                    .putValue(IncidentNames.BY, by))
                    .correlateAllWithResult();
        }
    }
}
