package org.tocsin.process.failedstep;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Role;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.People;
import org.tocsin.process.Step;
import org.tocsin.shared.OwnAddress;

/** Tells those who can repair a step that it stands still. */
@Component
class StepNudges {

    private final Incidents incidents;
    private final Notification notification;
    private final People people;
    private final OwnAddress address;

    StepNudges(Incidents incidents, Notification notification, People people, OwnAddress address) {
        this.incidents = incidents;
        this.notification = notification;
        this.people = people;
        this.address = address;
    }

    /** Tells every SRE, or every incident manager where there is no SRE; {@code words} begin the subject. */
    void tell(DelegateExecution execution, String words) {
        Incident incident = incidents.get(Step.incident(execution));
        String step = Step.text(execution, FailedStepNames.FAILED_STEP);
        List<String> sres = people.having(Role.SRE);
        notification.tell(new Nudge(
                        "%s.failed-step.%s".formatted(incident.number(), Step.occasion(execution)),
                        incident.number(),
                        sres.isEmpty() ? people.having(Role.INCIDENT_MANAGER) : sres,
                        "[%s] %s: %s: %s".formatted(incident.priority(), incident.number(), words, step),
                        """
                Every attempt of "%s" has failed. The incident does not move on at this step until it is tried again.

                The last failure: %s

                Repair what is wrong, then complete the task "Repair step": %s"""
                                .formatted(step, failure(execution), address.of("/tasks/" + incident.number())))
                .withoutTexts());
    }

    /** Of a private incident the words are in the form of <i>Repair step</i> only, once that is open. */
    private static String failure(DelegateExecution execution) {
        return execution.getVariable(FailedStepNames.FAILURE) == null
                ? "it is told in the task only, the incident is private"
                : Step.text(execution, FailedStepNames.FAILURE);
    }
}
