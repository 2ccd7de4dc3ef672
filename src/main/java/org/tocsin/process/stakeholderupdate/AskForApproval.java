package org.tocsin.process.stakeholderupdate;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.notification.UpdateDraft;
import org.tocsin.process.Step;

/** Asks the incident manager to approve a text that waits, and everybody who may once that is late. */
@Component
class AskForApproval implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;
    private final SecondPersons persons;
    private final Clock clock;

    AskForApproval(Incidents incidents, Notification notification, SecondPersons persons, Clock clock) {
        this.incidents = incidents;
        this.notification = notification;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        long update = Step.number(execution, StakeholderUpdateNames.UPDATE);
        UpdateDraft draft = notification.update(update).draft();
        Date approveBy = (Date) execution.getVariable(StakeholderUpdateNames.APPROVE_BY);
        boolean late = Instant.now(clock).isAfter(approveBy.toInstant());
        List<String> asked = late ? persons.all(incident, draft.author()) : persons.first(incident, draft.author());
        notification.tell(new Nudge(
                        "update-%d.approval.%s".formatted(update, Step.occasion(execution)),
                        incident.number(),
                        asked,
                        "[%s] %s: a text waits to be approved".formatted(incident.priority(), incident.number()),
                        "Nobody hears it before that. Open the task Approve update.\n\n" + draft.text())
                .until(Nudge.Until.EVER));
    }
}
