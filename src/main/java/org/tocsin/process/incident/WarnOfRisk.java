package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.People;
import org.tocsin.process.Step;

/** Tells the team lead, everybody at work on it and whoever leads that the resolution target is at risk. */
@Component
class WarnOfRisk implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;
    private final People people;

    WarnOfRisk(Incidents incidents, Notification notification, People people) {
        this.incidents = incidents;
        this.notification = notification;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        notification.tell(new Nudge(
                        "%s.at-risk.%s"
                                .formatted(incident.number(), incident.targets().resolveBy()),
                        incident.number(),
                        people.concernedBy(incident),
                        "[%s] %s is at risk: %s".formatted(incident.priority(), incident.number(), incident.title()),
                        "It should be resolved by %s."
                                .formatted(incident.targets().resolveBy()))
                .until(Nudge.Until.RESOLVED));
    }
}
