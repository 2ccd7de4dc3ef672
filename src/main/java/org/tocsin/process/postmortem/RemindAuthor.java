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
import org.tocsin.process.People;
import org.tocsin.process.Step;

/** Reminds the team that the postmortem is due. */
@Component
class RemindAuthor implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;
    private final People people;
    private final Clock clock;

    RemindAuthor(Incidents incidents, Notification notification, People people, Clock clock) {
        this.incidents = incidents;
        this.notification = notification;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        notification.tell(new Nudge(
                "%s.postmortem-due.%s"
                        .formatted(incident.number(), Instant.now(clock).truncatedTo(ChronoUnit.HOURS)),
                incident.number(),
                List.of(people.team(incident).lead()),
                "[%s] %s: the postmortem is due".formatted(incident.priority(), incident.number()),
                "Somebody of the team should hand it in today: open the task Write postmortem."));
    }
}
