package org.tocsin.process.incident;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.engine.ActingPerson;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.paging.PageAnswering;
import org.tocsin.process.PrivateTasks;
import org.tocsin.shared.IncidentNumber;

/**
 * Whoever takes the triage has the incident in hand: it answers the page. Whoever is given it by somebody else may be asleep, and
 * is paged on.
 */
@Component
class TriageClaims {

    private final PageAnswering answering;
    private final RuntimeService engine;
    private final OwnBehalf ownBehalf;

    TriageClaims(PageAnswering answering, RuntimeService engine, OwnBehalf ownBehalf) {
        this.answering = answering;
        this.engine = engine;
        this.ownBehalf = ownBehalf;
    }

    @Order(PrivateTasks.BEFORE)
    @EventListener(
            condition =
                    "#task.eventName == 'assignment' && #task.taskDefinitionKey == 'triageIncident' && #task.assignee != null")
    void acknowledge(DelegateTask task) {
        String person = task.getAssignee();
        if (ActingPerson.of(task.getProcessEngineServices())
                .filter(person::equals)
                .isPresent()) {
            answering.respond(incident(task), person, "tasklist");
        }
    }

    /** Asked by a query: to walk from the task to its process would fail while somebody else's answer takes it apart. */
    private IncidentNumber incident(DelegateTask task) {
        return new IncidentNumber(ownBehalf.get(() -> engine.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey()));
    }
}
