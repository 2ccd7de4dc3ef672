package org.tocsin.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Team;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Outlook;
import org.tocsin.incident.Outlooks;
import org.tocsin.paging.Acknowledgement;
import org.tocsin.paging.PageAnswering;
import org.tocsin.shared.IncidentNumber;

/** Incidents as lists show them. Whoever answered last is on it; of one that has ended, whoever acknowledged it first. */
@Component
class IncidentLines {

    private final Outlooks outlooks;
    private final PageAnswering answering;
    private final Names names;

    IncidentLines(Outlooks outlooks, PageAnswering answering, Names names) {
        this.outlooks = outlooks;
        this.answering = answering;
        this.names = names;
    }

    /** One line each, in their order, as they read at that moment. */
    List<IncidentLine> of(List<Incident> incidents, Instant now) {
        return lines(incidents, outlooks.of(incidents), now);
    }

    /** The line of one. */
    IncidentLine of(Incident incident, Outlook outlook, Instant now) {
        return lines(List.of(incident), Map.of(incident.number(), outlook), now).get(0);
    }

    private List<IncidentLine> lines(List<Incident> incidents, Map<IncidentNumber, Outlook> ahead, Instant now) {
        Map<IncidentNumber, Acknowledgement> responders = responders(incidents);
        return incidents.stream()
                .map(incident -> {
                    Acknowledgement responder = responders.get(incident.number());
                    Outlook outlook = ahead.getOrDefault(incident.number(), Outlook.NOTHING);
                    return IncidentLine.of(incident, owner(incident, responder), outlook, names, now);
                })
                .toList();
    }

    private IncidentLine.@Nullable Owner owner(Incident incident, @Nullable Acknowledgement responder) {
        String person = responder == null ? incident.acknowledgedBy() : responder.person();
        if (person == null) {
            return null;
        }
        return new IncidentLine.Owner(
                names.person(person),
                Optional.ofNullable(responder)
                        .filter(answer -> incident.state().awaitsHelp())
                        .map(Acknowledgement::audience)
                        .filter(asked -> !asked.isEmpty())
                        .flatMap(asked -> names.otherThan(asked, incident.service()))
                        .map(Team::title)
                        .orElse(null));
    }

    private Map<IncidentNumber, Acknowledgement> responders(List<Incident> incidents) {
        List<IncidentNumber> going = incidents.stream()
                .filter(incident -> incident.endedAt() == null)
                .map(Incident::number)
                .toList();
        return going.isEmpty() ? Map.of() : answering.responders(going);
    }
}
