package org.tocsin.process.postmortem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.ActionState;
import org.tocsin.action.Actions;
import org.tocsin.process.Step;

/** Puts the actions that were proposed already back into the form, so that a version sent back does not lose them. */
@Component
class ActionLines {

    private final Actions actions;
    private final ObjectMapper json;

    ActionLines(Actions actions, ObjectMapper json) {
        this.actions = actions;
        this.json = json;
    }

    /** Fills in the list of the form; an empty one, so that whoever needs no action has no line to remove. */
    void show(DelegateExecution execution) throws JsonProcessingException {
        List<Map<String, String>> lines = actions.of(Step.incident(execution)).stream()
                .filter(action -> action.state() == ActionState.PROPOSED)
                .map(ActionLines::line)
                .toList();
        execution.setVariable(
                PostmortemNames.ACTIONS,
                SpinValues.jsonValue(json.writeValueAsString(lines)).create());
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
