package org.tocsin.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Link;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.web.response.Viewer;

/** What other incidents have to do with this one. */
@Component
class LinksPart implements IncidentPart {

    private final IncidentLinks links;
    private final Incidents incidents;
    private final Visibility visibility;

    LinksPart(IncidentLinks links, Incidents incidents, Visibility visibility) {
        this.links = links;
        this.incidents = incidents;
        this.visibility = visibility;
    }

    /**
     * One link.
     *
     * @param relation what this incident is to the other one, in words
     * @param state where the other one stands, in words
     */
    record LinkLine(String relation, String number, String title, String state) {}

    @Override
    public Map<String, Object> of(Incident incident, Instant now) {
        Set<IncidentNumber> hidden = visibility.hiddenFrom(Viewer.present().name());
        List<Link> shown = links.of(incident.number()).stream()
                .filter(link -> !hidden.contains(link.from(incident.number())))
                .toList();
        visibility.listed(
                shown.stream().map(link -> link.from(incident.number())).toList(),
                Viewer.present().name());
        List<LinkLine> lines = shown.stream().map(link -> line(link, incident)).toList();
        return Map.of("links", lines);
    }

    private LinkLine line(Link link, Incident incident) {
        Incident other = incidents.get(link.from(incident.number()));
        return new LinkLine(
                link.words(incident.number()), other.number().value(), other.title(), Names.state(other.state()));
    }
}
