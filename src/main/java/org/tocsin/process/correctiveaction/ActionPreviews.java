package org.tocsin.process.correctiveaction;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.Actions;
import org.tocsin.process.Markdown;

/** Shows whoever verifies an action what was done. */
@Component
class ActionPreviews {

    private final Actions actions;

    ActionPreviews(Actions actions) {
        this.actions = actions;
    }

    @EventListener(condition = "#task.eventName == 'create' && #task.taskDefinitionKey == 'verifyAction'")
    void show(DelegateTask task) {
        Action action = actions.get(((Number) task.getVariable(CorrectiveActionNames.ACTION)).longValue());
        String text = "%s: %s"
                .formatted(
                        action.lastStep().by(), Markdown.plain(action.lastStep().note()));
        task.setVariableLocal(CorrectiveActionNames.WORK_DONE, Markdown.shortened(text));
    }
}
