package org.tocsin.process.correctiveaction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** Tells the assignee and the team lead that the action is overdue. */
@Component
class EscalateOverdueAction implements JavaDelegate {

    private final Incidents incidents;
    private final Actions actions;
    private final Notification notification;
    private final People people;
    private final Clock clock;

    EscalateOverdueAction(Incidents incidents, Actions actions, Notification notification, People people, Clock clock) {
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
                "action-%d.overdue.%s".formatted(action.id(), Instant.now(clock).truncatedTo(ChronoUnit.HOURS)),
                action.incident(),
                people.answeringFor(action.assignee(), incident),
                "%s: corrective action overdue: %s".formatted(action.incident(), action.title()),
                "It was due by %s. Do it, or agree on what happens instead.".formatted(action.dueAt())));
    }
}
