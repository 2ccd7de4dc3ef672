package org.tocsin.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Visibility;

/** Who may see a private incident; of every other nothing is said. */
@Component
class InsidersPart implements IncidentPart {

    private final Visibility visibility;
    private final Names names;

    InsidersPart(Visibility visibility, Names names) {
        this.visibility = visibility;
        this.names = names;
    }

    @Override
    public Map<String, Object> of(Incident incident, Instant now) {
        List<String> insiders = incident.isPrivate()
                ? visibility.insiders(incident.number()).stream()
                        .map(names::person)
                        .toList()
                : List.of();
        return Map.of("isPrivate", incident.isPrivate(), "insiders", String.join(", ", insiders));
    }
}
