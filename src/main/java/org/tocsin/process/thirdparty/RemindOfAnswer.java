package org.tocsin.process.thirdparty;

import java.util.List;
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

/** Reminds whoever spoke with the provider last that it should have answered by now. */
@Component
class RemindOfAnswer implements JavaDelegate {

    private final Incidents incidents;
    private final ThirdParties thirdParties;
    private final Notification notification;
    private final People people;
    private final ReminderOccasions occasions;

    RemindOfAnswer(
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
        String last = asked.lastWord().by();
        occasions
                .now(incident, execution)
                .ifPresent(occasion -> notification.tell(new ProviderNews(incident, asked)
                        .nudge(
                                "due." + occasion,
                                people.isKnown(last) ? List.of(last) : people.on(incident),
                                "an answer is due",
                                "Ask them, and say in the task Follow up with provider what they answered.")));
    }
}
