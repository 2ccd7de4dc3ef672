package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.paging.PageAnswering;
import org.tocsin.shared.IncidentNumber;

/** Whoever takes the triage has the incident in hand: it answers the page. */
@Component
class TriageClaims {

    private final PageAnswering answering;

    TriageClaims(PageAnswering answering) {
        this.answering = answering;
    }

    @EventListener(
            condition =
                    "#task.eventName == 'assignment' && #task.taskDefinitionKey == 'triageIncident' && #task.assignee != null")
    void acknowledge(DelegateTask task) {
        answering.respond(
                new IncidentNumber(task.getExecution().getProcessBusinessKey()), task.getAssignee(), "tasklist");
    }
}
