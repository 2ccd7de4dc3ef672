package org.tocsin.process.incident;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.ActionState;
import org.tocsin.action.Actions;
import org.tocsin.engine.InDiagram;
import org.tocsin.process.Step;

/** The corrective actions that were approved: each is followed until it is verified. */
@Component
@InDiagram
public final class ActionsToFollow {

    private final Actions actions;

    ActionsToFollow(Actions actions) {
        this.actions = actions;
    }

    /** Their ids, always in the same order. */
    public List<Long> of(DelegateExecution execution) {
        return actions.of(Step.incident(execution)).stream()
                .filter(action -> action.state() != ActionState.PROPOSED && action.state() != ActionState.WITHDRAWN)
                .map(Action::id)
                .sorted()
                .toList();
    }
}
