package org.tocsin.process.incident;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.People;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.OwnAddress;

/** Tells whoever reported a duplicate, or has it in hand, where it goes on, so that nobody waits for it in vain. */
@Component
class MergeNews {

    private final Incidents incidents;
    private final IncidentLinks links;
    private final People people;
    private final Notification notification;
    private final OwnAddress address;

    MergeNews(Incidents incidents, IncidentLinks links, People people, Notification notification, OwnAddress address) {
        this.incidents = incidents;
        this.links = links;
        this.people = people;
        this.notification = notification;
        this.address = address;
    }

    /** Tells it, unless the merge has been undone meanwhile. */
    void tell(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        links.originalOf(incident.number()).ifPresent(original -> tell(execution, incident, original));
    }

    private void tell(DelegateExecution execution, Incident incident, IncidentNumber original) {
        notification.tell(new Nudge(
                        "%s.merged.%s".formatted(incident.number(), Step.occasion(execution)),
                        incident.number(),
                        waiting(incident),
                        "%s goes on in %s".formatted(incident.number(), original),
                        "%s was found to be the same problem as %s, %s.\n\nRead and tell what you know there: %s"
                                .formatted(
                                        incident.heading(),
                                        original,
                                        incidents.get(original).heading(),
                                        address.of("/incidents/" + original)))
                .until(Nudge.Until.EVER));
    }

    private List<String> waiting(Incident incident) {
        return Stream.concat(Stream.of(incident.report().origin().reportedBy()), people.responder(incident).stream())
                .filter(people::isKnown)
                .distinct()
                .toList();
    }
}
