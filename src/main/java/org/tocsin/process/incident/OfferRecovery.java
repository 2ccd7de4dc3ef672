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

/** Tells everybody at work on it that the alert is silent again: it may be over, and a person decides. */
@Component
class OfferRecovery implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;
    private final People people;

    OfferRecovery(Incidents incidents, Notification notification, People people) {
        this.incidents = incidents;
        this.notification = notification;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        notification.tell(new Nudge(
                        "%s.recovered.%s".formatted(incident.number(), Step.occasion(execution)),
                        incident.number(),
                        people.working(incident),
                        "[%s] %s: the alert has recovered".formatted(incident.priority(), incident.number()),
                        "%s. If that is so, resolve the incident."
                                .formatted(Step.text(execution, IncidentNames.RECOVERY)))
                .until(Nudge.Until.RESOLVED));
    }
}
