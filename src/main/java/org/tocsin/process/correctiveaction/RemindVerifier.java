package org.tocsin.process.correctiveaction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.Actions;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.People;
import org.tocsin.process.Step;

/** Reminds the team lead that somebody should verify the action. */
@Component
class RemindVerifier implements JavaDelegate {

    private final Incidents incidents;
    private final Actions actions;
    private final Notification notification;
    private final People people;
    private final Clock clock;

    RemindVerifier(Incidents incidents, Actions actions, Notification notification, People people, Clock clock) {
        this.incidents = incidents;
        this.actions = actions;
        this.notification = notification;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        Action action = actions.get(Step.number(execution, CorrectiveActionNames.ACTION));
        notification.tell(new Nudge(
                "action-%d.unverified.%s"
                        .formatted(action.id(), Instant.now(clock).truncatedTo(ChronoUnit.HOURS)),
                action.incident(),
                List.of(people.team(incident).lead()),
                "%s: corrective action waits to be verified: %s".formatted(action.incident(), action.title()),
                "It is said to be done; it was due by %s. Somebody other than who did it should look."
                        .formatted(action.dueAt())));
    }
}
