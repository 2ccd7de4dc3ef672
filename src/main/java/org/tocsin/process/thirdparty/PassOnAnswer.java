package org.tocsin.process.thirdparty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.ProviderOutcome;
import org.tocsin.incident.ThirdParties;
import org.tocsin.incident.ThirdParty;
import org.tocsin.notification.Notification;
import org.tocsin.process.People;
import org.tocsin.process.Step;

/** Tells everybody at work on the incident what the provider answered, except whoever heard it from them. */
@Component
class PassOnAnswer implements JavaDelegate {

    private final Incidents incidents;
    private final ThirdParties thirdParties;
    private final Notification notification;
    private final People people;

    PassOnAnswer(Incidents incidents, ThirdParties thirdParties, Notification notification, People people) {
        this.incidents = incidents;
        this.thirdParties = thirdParties;
        this.notification = notification;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ThirdParty asked = thirdParties.get(Step.number(execution, ThirdPartyNames.PROVIDER_REQUEST));
        if (asked.outcome() == ProviderOutcome.NO_ANSWER) {
            return; // there is nothing to pass on
        }
        Incident incident = incidents.get(asked.incident());
        notification.tell(new ProviderNews(incident, asked)
                .nudge(
                        "answered." + Step.occasion(execution),
                        people.working(incident).stream()
                                .filter(person ->
                                        !person.equals(asked.lastWord().by()))
                                .toList(),
                        asked.outcome().words(),
                        String.valueOf(
                                asked.answers().get(asked.answers().size() - 1).text())));
    }
}
