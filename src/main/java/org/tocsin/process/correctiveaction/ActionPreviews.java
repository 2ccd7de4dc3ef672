package org.tocsin.process.correctiveaction;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.Actions;
import org.tocsin.engine.FormContent;
import org.tocsin.process.Markdown;

/** Shows whoever verifies an action what was done, and whoever does it again why it came back. */
@Component
class ActionPreviews implements FormContent {

    private final Actions actions;

    ActionPreviews(Actions actions) {
        this.actions = actions;
    }

    @Override
    public Map<String, Object> of(DelegateTask task) {
        return switch (task.getTaskDefinitionKey()) {
            case "verifyAction" -> Map.of(CorrectiveActionNames.WORK_DONE, said(action(task)));
            case "doAction" -> Map.of(CorrectiveActionNames.SENT_BACK_WITH, comment(action(task)));
            default -> Map.of();
        };
    }

    private Action action(DelegateTask task) {
        return actions.get(Followed.action(task.getExecution()));
    }

    /** Blank where nobody has sent it back. */
    private static String comment(Action action) {
        return action.sentBackWith().isEmpty() ? "" : "**Sent back** by " + said(action);
    }

    private static String said(Action action) {
        return "%s: %s"
                .formatted(
                        action.lastStep().by(),
                        Markdown.paragraphs(action.lastStep().note()));
    }
}
