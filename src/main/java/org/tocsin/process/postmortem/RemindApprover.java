package org.tocsin.process.postmortem;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.Step;

/** Reminds whoever approves that a postmortem waits. */
@Component
class RemindApprover implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;
    private final Clock clock;

    RemindApprover(Incidents incidents, Notification notification, Clock clock) {
        this.incidents = incidents;
        this.notification = notification;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        notification.tell(new Nudge(
                "%s.approval-late.%s"
                        .formatted(incident.number(), Instant.now(clock).truncatedTo(ChronoUnit.HOURS)),
                incident.number(),
                List.of(Step.text(execution, PostmortemNames.APPROVER)),
                "[%s] %s: a postmortem waits for you".formatted(incident.priority(), incident.number()),
                "Approve it or send it back with what should be different."));
    }
}
