package org.tocsin.process.incident;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.People;
import org.tocsin.process.Step;

/** Reminds whoever fixed it, and their lead, of the assessment, while the problem is still observed: the review needs it. */
@Component
class RemindOfAssessment implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;
    private final People people;

    RemindOfAssessment(Incidents incidents, Notification notification, People people) {
        this.incidents = incidents;
        this.notification = notification;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        notification.tell(new Nudge(
                "%s.assess.%s".formatted(incident.number(), Objects.requireNonNull(incident.resolvedAt())),
                incident.number(),
                people.onAndLead(incident),
                "[%s] %s: the situation is to be assessed".formatted(incident.priority(), incident.number()),
                "Is it likely to come back, what should be monitored, what if it happens again? Open the task Assess situation; it"
                        + " goes away when the observation is over."));
    }
}
