package org.tocsin.process.incident;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.People;
import org.tocsin.process.Step;

/** Tells the team lead, everybody at work on it and whoever leads that the target was missed: once for each priority. */
@Component
class EscalateMissedTarget implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;
    private final People people;
    private final Rearming rearming;
    private final Clock clock;

    EscalateMissedTarget(
            Incidents incidents, Notification notification, People people, Rearming rearming, Clock clock) {
        this.incidents = incidents;
        this.notification = notification;
        this.people = people;
        this.rearming = rearming;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        if (Instant.now(clock).isBefore(incident.targets().resolveBy())) {
            rearming.ofClock(execution, incident); // it has moved while this step waited for its turn
        } else {
            escalate(incident);
        }
    }

    private void escalate(Incident incident) {
        notification.tell(new Nudge(
                        "%s.missed.%s".formatted(incident.number(), incident.priority()),
                        incident.number(),
                        people.concernedBy(incident),
                        "[%s] %s missed its target: %s"
                                .formatted(incident.priority(), incident.number(), incident.heading()),
                        "It should have been resolved by %s. Decide who else is needed."
                                .formatted(incident.targets().resolveBy()))
                .until(Nudge.Until.RESOLVED));
    }
}
