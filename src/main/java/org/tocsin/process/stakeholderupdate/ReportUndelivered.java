package org.tocsin.process.stakeholderupdate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.People;
import org.tocsin.process.Step;

/** Tells the incident managers that a channel refused or stayed silent, so that somebody did not hear the update. */
@Component
class ReportUndelivered implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;
    private final People people;

    ReportUndelivered(Incidents incidents, Notification notification, People people) {
        this.incidents = incidents;
        this.notification = notification;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        long update = Step.number(execution, StakeholderUpdateNames.UPDATE);
        notification.tell(
                new Nudge(
                        "update-%d.undelivered".formatted(update),
                        incident.number(),
                        people.concernedBy(incident),
                        "[%s] %s: an update did not reach everybody".formatted(incident.priority(), incident.number()),
                        "A channel refused it, or has been silent for two hours. Open the incident to see who did not hear it and why, and tell them yourself."));
        notification.giveUp(update, "no answer for two hours");
    }
}
