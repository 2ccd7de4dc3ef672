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

/**
 * Tells the team lead, everybody at work on it and whoever leads that the resolution target is at risk: once for each
 * priority, and not any more when it is missed already, which they are told instead.
 */
@Component
class WarnOfRisk implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;
    private final People people;
    private final Rearming rearming;
    private final Clock clock;

    WarnOfRisk(Incidents incidents, Notification notification, People people, Rearming rearming, Clock clock) {
        this.incidents = incidents;
        this.notification = notification;
        this.people = people;
        this.rearming = rearming;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        Instant now = Instant.now(clock);
        if (now.isBefore(incident.targets().atRiskAt())) {
            rearming.ofClock(execution, incident); // it has moved while this step waited for its turn
        } else if (now.isBefore(incident.targets().resolveBy())) {
            warn(incident);
        }
    }

    private void warn(Incident incident) {
        notification.tell(new Nudge(
                        "%s.at-risk.%s".formatted(incident.number(), incident.priority()),
                        incident.number(),
                        people.concernedBy(incident),
                        "[%s] %s is at risk: %s".formatted(incident.priority(), incident.number(), incident.heading()),
                        "It should be resolved by %s."
                                .formatted(incident.targets().resolveBy()))
                .until(Nudge.Until.RESOLVED));
    }
}
