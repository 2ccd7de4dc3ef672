package org.tocsin.process.thirdparty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.ThirdParties;
import org.tocsin.incident.ThirdParty;
import org.tocsin.notification.Notification;
import org.tocsin.process.People;
import org.tocsin.process.Step;

/** Tells the incident manager, or else the lead of the owning team, that a provider does not answer. */
@Component
class EscalateLateAnswer implements JavaDelegate {

    private final Incidents incidents;
    private final ThirdParties thirdParties;
    private final Notification notification;
    private final People people;
    private final ReminderOccasions occasions;

    EscalateLateAnswer(
            Incidents incidents,
            ThirdParties thirdParties,
            Notification notification,
            People people,
            ReminderOccasions occasions) {
        this.incidents = incidents;
        this.thirdParties = thirdParties;
        this.notification = notification;
        this.people = people;
        this.occasions = occasions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ThirdParty asked = thirdParties.get(Step.number(execution, ThirdPartyNames.PROVIDER_REQUEST));
        Incident incident = incidents.get(asked.incident());
        occasions
                .now(incident, execution)
                .ifPresent(occasion -> notification.tell(new ProviderNews(incident, asked)
                        .nudge(
                                "late." + occasion,
                                people.managing(incident),
                                "does not answer",
                                "%s asked them: %s\n\nDecide who else can make them answer, or how to go on without them."
                                        .formatted(
                                                asked.lastWord().by(),
                                                asked.request().asked()))));
    }
}
