package org.tocsin.process.incident;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.Step;

/** Asks one more person to join. */
@Component
class CallForHelp implements JavaDelegate {

    private final Incidents incidents;
    private final Notification notification;

    CallForHelp(Incidents incidents, Notification notification) {
        this.incidents = incidents;
        this.notification = notification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        String helper = Step.text(execution, IncidentNames.HELPER);
        notification.tell(new Nudge(
                "%s.help.%s".formatted(incident.number(), Step.occasion(execution)),
                incident.number(),
                List.of(helper),
                "[%s] %s: you are needed".formatted(incident.priority(), incident.number()),
                "%s asks you to help with: %s".formatted(Step.text(execution, IncidentNames.BY), incident.title())));
    }
}
