package org.tocsin.process.incident;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Pause;
import org.tocsin.incident.ResponseClock;
import org.tocsin.shared.IncidentNumber;

/** A pause that something else has ended: a priority that may not wait, a resolution. */
@Component
class PauseEnds {

    private final ResponseClock clock;
    private final RuntimeService engine;

    PauseEnds(ResponseClock clock, RuntimeService engine) {
        this.clock = clock;
        this.engine = engine;
    }

    /** Lets the process know, which may be waiting for its end. */
    void tellIfOver(DelegateExecution execution, IncidentNumber number, String by) {
        if (clock.of(number).stream().noneMatch(Pause::open)) {
            engine.createMessageCorrelation(IncidentNames.CLOCK_RESUMED)
                    .processInstanceId(execution.getProcessInstanceId())
                    .setVariableLocal(IncidentNames.BY, by)
                    .correlateAll();
        }
    }
}
