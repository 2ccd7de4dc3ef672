package org.tocsin.process.correctiveaction;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.Actions;
import org.tocsin.process.Markdown;
import org.tocsin.process.PrivateTasks;

/** Shows whoever verifies an action what was done, and whoever does it again why it came back. */
@Component
class ActionPreviews {

    private final Actions actions;

    ActionPreviews(Actions actions) {
        this.actions = actions;
    }

    @Order(PrivateTasks.BEFORE)
    @EventListener(condition = "#task.eventName == 'create' && #task.taskDefinitionKey == 'verifyAction'")
    void showWork(DelegateTask task) {
        Action action = actions.get(Followed.action(task.getExecution()));
        task.setVariableLocal(CorrectiveActionNames.WORK_DONE, said(action));
    }

    /** Blank where nobody has sent it back. */
    @Order(PrivateTasks.BEFORE)
    @EventListener(condition = "#task.eventName == 'create' && #task.taskDefinitionKey == 'doAction'")
    void showComment(DelegateTask task) {
        Action action = actions.get(Followed.action(task.getExecution()));
        task.setVariableLocal(
                CorrectiveActionNames.SENT_BACK_WITH,
                action.sentBackWith().isEmpty() ? "" : "**Sent back** by " + said(action));
    }

    private static String said(Action action) {
        return Markdown.shortened("%s: %s"
                .formatted(
                        action.lastStep().by(), Markdown.plain(action.lastStep().note())));
    }
}
