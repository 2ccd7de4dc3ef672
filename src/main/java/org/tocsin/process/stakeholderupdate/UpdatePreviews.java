package org.tocsin.process.stakeholderupdate;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.notification.Notification;
import org.tocsin.notification.StakeholderUpdate;
import org.tocsin.process.Markdown;
import org.tocsin.process.PrivateTasks;

/** Shows the second person the text, and the author what was said of it. */
@Component
class UpdatePreviews {

    private final Notification notification;

    UpdatePreviews(Notification notification) {
        this.notification = notification;
    }

    @Order(PrivateTasks.BEFORE)
    @EventListener(condition = "#task.eventName == 'create' && #task.taskDefinitionKey == 'approveUpdate'")
    void showText(DelegateTask task) {
        StakeholderUpdate update = update(task);
        String text = "**%s**\n\n%s\n\nWritten by %s."
                .formatted(
                        Markdown.plain(update.draft().subject()),
                        Markdown.paragraphs(update.draft().text()),
                        Markdown.plain(update.draft().author()));
        task.setVariableLocal(StakeholderUpdateNames.UPDATE_PREVIEW, Markdown.shortened(text));
    }

    @Order(PrivateTasks.BEFORE)
    @EventListener(condition = "#task.eventName == 'create' && #task.taskDefinitionKey == 'rewriteUpdate'")
    void showComment(DelegateTask task) {
        StakeholderUpdate.Decision decision = update(task).decision();
        String comment = decision == null ? "" : Objects.requireNonNullElse(decision.comment(), "");
        task.setVariableLocal(
                StakeholderUpdateNames.SENT_BACK_WITH, "**Sent back:** " + Markdown.shortened(Markdown.plain(comment)));
    }

    private StakeholderUpdate update(DelegateTask task) {
        return notification.update(((Number) task.getVariable(StakeholderUpdateNames.UPDATE)).longValue());
    }
}
