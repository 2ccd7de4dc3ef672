package org.tocsin.process.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** Reminds whoever informs stakeholders, or else whoever has it in hand, that they wait for an update. */
@Component
class RemindOfUpdate implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;
    private final People people;
    private final Cadence cadence;
    private final Clock clock;

    RemindOfUpdate(Incidents incidents, Notification notification, People people, Cadence cadence, Clock clock) {
        this.incidents = incidents;
        this.notification = notification;
        this.people = people;
        this.cadence = cadence;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        Instant due = Step.date(cadence.next(incident)).toInstant();
        Instant now = Instant.now(clock);
        if (!now.isBefore(due)) {
            long before =
                    Duration.between(due, now).dividedBy(incident.targets().updateEvery());
            remind(incident, "%s.%s.%d".formatted(incident.priority(), due, before));
        }
    }

    /** The occasion is the same however often the priority was changed there and back. */
    private void remind(Incident incident, String occasion) {
        notification.tell(
                new Nudge(
                        "%s.update-due.%s".formatted(incident.number(), occasion),
                        incident.number(),
                        people.informing(incident).map(List::of).orElseGet(() -> people.on(incident)),
                        "[%s] %s: an update is due".formatted(incident.priority(), incident.number()),
                        "Stakeholders were promised news by now. Open the task Post update and write what is known, and what is not."));
    }
}
