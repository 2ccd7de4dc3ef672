package org.tocsin.process.paging;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Step;

/** Everybody was called and nobody answered: incident managers and SREs are told, again and again, to ring people up. */
@Component
class AlertIncidentManagers implements JavaDelegate {

    private final Incidents incidents;
    private final LastResort lastResort;

    AlertIncidentManagers(Incidents incidents, LastResort lastResort) {
        this.incidents = incidents;
        this.lastResort = lastResort;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lastResort.alert(incidents.get(Step.incident(execution)), Step.occasion(execution));
    }
}
