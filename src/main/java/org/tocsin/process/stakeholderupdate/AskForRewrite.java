package org.tocsin.process.stakeholderupdate;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.notification.StakeholderUpdate;
import org.tocsin.process.People;
import org.tocsin.process.Step;

/** Asks whoever wrote a text for another wording, or whoever has the incident in hand if no person wrote it. */
@Component
class AskForRewrite implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;
    private final People people;

    AskForRewrite(Incidents incidents, Notification notification, People people) {
        this.incidents = incidents;
        this.notification = notification;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        StakeholderUpdate update = notification.update(Step.number(execution, StakeholderUpdateNames.UPDATE));
        String author = update.draft().author();
        notification.tell(new Nudge(
                        "update-%d.rewrite.%s".formatted(update.id(), Step.occasion(execution)),
                        incident.number(),
                        people.isKnown(author) ? List.of(author) : people.on(incident),
                        "[%s] %s: a text was sent back".formatted(incident.priority(), incident.number()),
                        "%s Open the task Rewrite update.\n\n%s"
                                .formatted(comment(update), update.draft().text()))
                .until(Nudge.Until.EVER));
    }

    private static String comment(StakeholderUpdate update) {
        StakeholderUpdate.Decision decision = Objects.requireNonNull(update.decision());
        return decision.comment() == null || decision.comment().isBlank()
                ? "It is to be worded anew."
                : "It is to be worded anew: %s\n\n".formatted(decision.comment());
    }
}
