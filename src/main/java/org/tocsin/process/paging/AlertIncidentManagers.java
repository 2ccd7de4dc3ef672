package org.tocsin.process.paging;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.paging.PageAnswering;
import org.tocsin.process.Step;

/** Everybody was called and nobody answered: incident managers and SREs are told, again and again, to ring people up. */
@Component
class AlertIncidentManagers implements JavaDelegate {

    private final Incidents incidents;
    private final PageAnswering answering;
    private final LastResort lastResort;
    private final RunningPagings running;

    AlertIncidentManagers(Incidents incidents, PageAnswering answering, LastResort lastResort, RunningPagings running) {
        this.incidents = incidents;
        this.answering = answering;
        this.lastResort = lastResort;
        this.running = running;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (answering.needless(Calls.current(execution)).isPresent()) {
            // This paging should have ended, but did not hear of it.
            answering.tellAgain(Calls.current(execution));
            running.callOff(Step.incident(execution), execution.getProcessInstanceId());
            return;
        }
        lastResort.alert(incidents.get(Step.incident(execution)), Calls.summons(execution), Step.occasion(execution));
    }
}
