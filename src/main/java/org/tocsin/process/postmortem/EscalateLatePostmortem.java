package org.tocsin.process.postmortem;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.People;
import org.tocsin.process.Step;

/** Tells the lead and the incident managers that the postmortem is late. */
@Component
class EscalateLatePostmortem implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;
    private final People people;
    private final Clock clock;

    EscalateLatePostmortem(Incidents incidents, Notification notification, People people, Clock clock) {
        this.incidents = incidents;
        this.notification = notification;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        notification.tell(new Nudge(
                "%s.postmortem-late.%s"
                        .formatted(incident.number(), Instant.now(clock).truncatedTo(ChronoUnit.HOURS)),
                incident.number(),
                people.concernedBy(incident),
                "[%s] %s: the postmortem is late".formatted(incident.priority(), incident.number()),
                "It was due and is not handed in. Decide who writes it, and when."));
    }
}
