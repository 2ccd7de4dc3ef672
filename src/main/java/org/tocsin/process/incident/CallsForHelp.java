package org.tocsin.process.incident;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.incident.IncidentPeople;
import org.tocsin.shared.IncidentNumber;

/** Whose help was asked for, and who is being paged for it at this moment. */
@Component
class CallsForHelp {

    private final RuntimeService engine;
    private final OwnBehalf ownBehalf;
    private final IncidentPeople people;

    CallsForHelp(RuntimeService engine, OwnBehalf ownBehalf, IncidentPeople people) {
        this.engine = engine;
        this.ownBehalf = ownBehalf;
        this.people = people;
    }

    /** Keeps the request and locks the incident, so that two who ask at once ask one after the other. */
    String ask(IncidentNumber number, String helper, String by, String why) {
        return people.ask(number, helper, by, why);
    }

    /** Whether the paging of that person or team is under way, or about to begin. */
    boolean isBeingPaged(IncidentNumber number, String helper) {
        boolean[] paged = {false};
        ownBehalf.act(() -> paged[0] = engine
                .createExecutionQuery()
                .processInstanceBusinessKey(number.value())
                .activityId(IncidentNames.PAGE_HELPER)
                .list()
                .stream()
                .anyMatch(step -> helper.equals(engine.getVariable(step.getId(), IncidentNames.HELPER))));
        return paged[0];
    }
}
