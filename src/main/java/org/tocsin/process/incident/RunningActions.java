package org.tocsin.process.incident;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.incident.ActionsAreFollowed;
import org.tocsin.shared.IncidentNumber;

/** The corrective actions that an incident's process follows: they would end with it. */
@Component
class RunningActions {

    private final RuntimeService engine;
    private final OwnBehalf ownBehalf;

    RunningActions(RuntimeService engine, OwnBehalf ownBehalf) {
        this.engine = engine;
        this.ownBehalf = ownBehalf;
    }

    /** Fails if there are any. */
    void requireNone(IncidentNumber number) {
        long running = ownBehalf.get(() -> engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), IncidentNames.CORRECTIVE_ACTION_PROCESS)
                .count());
        if (running > 0) {
            throw new ActionsAreFollowed(number, running);
        }
    }
}
