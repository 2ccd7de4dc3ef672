package org.tocsin.process.incident;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Pause;
import org.tocsin.incident.ResponseClock;
import org.tocsin.incident.State;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.People;
import org.tocsin.process.Step;

/** Tells the responder and the team lead that the clock runs again, unless it is resolved anyway. */
@Component
class TellClockRuns implements JavaDelegate {

    private final Incidents incidents;
    private final ResponseClock clock;
    private final Notification notification;
    private final People people;

    TellClockRuns(Incidents incidents, ResponseClock clock, Notification notification, People people) {
        this.incidents = incidents;
        this.clock = clock;
        this.notification = notification;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        List<Pause> over = clock.of(incident.number()).stream()
                .filter(pause -> pause.waitingFor().decided() && !pause.open())
                .toList();
        if (incident.state() == State.ACTIVE && !over.isEmpty()) {
            notification.tell(nudge(incident, over.get(over.size() - 1)));
        }
    }

    private Nudge nudge(Incident incident, Pause pause) {
        return new Nudge(
                        "%s.clock-runs.%s".formatted(incident.number(), pause.began()),
                        incident.number(),
                        people.onAndLead(incident),
                        "[%s] %s: the clock runs again".formatted(incident.priority(), incident.number()),
                        "It no longer waits for the %s. It should be resolved by %s."
                                .formatted(
                                        pause.waitingFor().word(),
                                        incident.targets().resolveBy()))
                .until(Nudge.Until.RESOLVED);
    }
}
