package org.tocsin.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.ActionState;
import org.tocsin.action.Actions;
import org.tocsin.incident.Incident;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.shared.IncidentNumber;

/** What follows from an incident: its postmortem and its corrective actions. */
@Component
class ReviewPart implements IncidentPart {

    private final Postmortems postmortems;
    private final Actions actions;
    private final Names names;

    ReviewPart(Postmortems postmortems, Actions actions, Names names) {
        this.postmortems = postmortems;
        this.actions = actions;
        this.names = names;
    }

    /** One corrective action. */
    record ActionLine(Action action, String who, When due, boolean overdue) {

        /** The class of its style. */
        public String style() {
            return overdue ? "missed" : action.state() == ActionState.VERIFIED ? "kept" : "calm";
        }
    }

    @Override
    public Map<String, Object> of(Incident incident, Instant now) {
        return Map.of(
                "review",
                postmortems
                        .find(incident.number())
                        .map(Postmortem::state)
                        .map(state -> state.words())
                        .orElse(""),
                "actions",
                actions(incident.number(), now));
    }

    /** The actions of an incident that are still meant. */
    List<ActionLine> actions(IncidentNumber incident, Instant now) {
        return actions.of(incident).stream()
                .filter(action -> action.state() != ActionState.WITHDRAWN)
                .map(action -> new ActionLine(
                        action, names.person(action.assignee()), When.of(action.dueAt(), now), action.overdue(now)))
                .toList();
    }
}
