package org.tocsin.process.paging;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Step;

/** Still nobody: the alert goes out once more. */
@Component
class RepeatAlert implements JavaDelegate {

    private final Incidents incidents;
    private final LastResort lastResort;

    RepeatAlert(Incidents incidents, LastResort lastResort) {
        this.incidents = incidents;
        this.lastResort = lastResort;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lastResort.alert(incidents.get(Step.incident(execution)), execution.getActivityInstanceId());
    }
}
