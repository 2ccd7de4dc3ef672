package org.tocsin.process.postmortem;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.ActionState;
import org.tocsin.action.Actions;
import org.tocsin.shared.IncidentNumber;

/** Puts the actions that were proposed already back into the form, so that a version sent back does not lose them. */
@Component
class ActionLines {

    private final Actions actions;

    ActionLines(Actions actions) {
        this.actions = actions;
    }

    /** The lines of the list; none, so that whoever needs no action has no line to remove. */
    List<Map<String, String>> of(IncidentNumber incident) {
        return actions.of(incident).stream()
                .filter(action -> action.state() == ActionState.PROPOSED)
                .map(ActionLines::line)
                .toList();
    }

    private static Map<String, String> line(Action action) {
        return Map.of(
                PostmortemNames.ACTION_TITLE,
                action.title(),
                PostmortemNames.ACTION_ASSIGNEE,
                action.assignee(),
                PostmortemNames.ACTION_DEADLINE,
                action.proposal().deadline().toString(),
                PostmortemNames.ACTION_KIND,
                action.proposal().kind());
    }
}
