package org.tocsin.process.paging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Step;

/** Everybody was called and nobody answered: incident managers and SREs are told to ring people up. */
@Component
class AlertIncidentManagers implements JavaDelegate {

    private final Incidents incidents;
    private final LastResort lastResort;
    private final Clock clock;

    AlertIncidentManagers(Incidents incidents, LastResort lastResort, Clock clock) {
        this.incidents = incidents;
        this.lastResort = lastResort;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lastResort.alert(incidents.get(Step.incident(execution)), execution.getActivityInstanceId());
        execution.setVariable(
                PagingNames.ALERT_NAGS, Step.cycle(Instant.now(clock).plus(REPEAT_EVERY), REPEAT_EVERY));
    }

    private static final Duration REPEAT_EVERY = Duration.ofMinutes(15);
}
