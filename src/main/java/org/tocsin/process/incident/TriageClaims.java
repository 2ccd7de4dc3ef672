package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.paging.Paging;
import org.tocsin.shared.IncidentNumber;

/** Whoever takes the triage has the incident in hand: it acknowledges the page. */
@Component
class TriageClaims {

    private final Paging paging;

    TriageClaims(Paging paging) {
        this.paging = paging;
    }

    @EventListener(
            condition =
                    "#task.eventName == 'assignment' && #task.taskDefinitionKey == 'triageIncident' && #task.assignee != null")
    void acknowledge(DelegateTask task) {
        paging.acknowledge(
                new IncidentNumber(task.getExecution().getProcessBusinessKey()), task.getAssignee(), "tasklist");
    }
}
