package org.tocsin.process.stakeholderupdate;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.tocsin.engine.FormContent;
import org.tocsin.notification.Notification;
import org.tocsin.notification.StakeholderUpdate;
import org.tocsin.process.Markdown;

/** Shows the second person the text, and the author what was said of it. */
@Component
class UpdatePreviews implements FormContent {

    private final Notification notification;

    UpdatePreviews(Notification notification) {
        this.notification = notification;
    }

    @Override
    public Map<String, Object> of(DelegateTask task) {
        return switch (task.getTaskDefinitionKey()) {
            case "approveUpdate" -> Map.of(StakeholderUpdateNames.UPDATE_PREVIEW, text(update(task)));
            case "rewriteUpdate" ->
                Map.of(
                        StakeholderUpdateNames.SENT_BACK_WITH,
                        comment(update(task)),
                        StakeholderUpdateNames.UPDATE_TEXT,
                        update(task).draft().text());
            default -> Map.of();
        };
    }

    private static String text(StakeholderUpdate update) {
        return "**%s**\n\n%s\n\nWritten by %s."
                .formatted(
                        Markdown.plain(update.draft().subject()),
                        Markdown.paragraphs(update.draft().text()),
                        Markdown.plain(update.draft().author()));
    }

    private static String comment(StakeholderUpdate update) {
        StakeholderUpdate.Decision decision = update.decision();
        String comment = decision == null ? "" : Objects.requireNonNullElse(decision.comment(), "");
        return "**Sent back:** " + Markdown.paragraphs(comment);
    }

    private StakeholderUpdate update(DelegateTask task) {
        return notification.update(((Number) task.getVariable(StakeholderUpdateNames.UPDATE)).longValue());
    }
}
