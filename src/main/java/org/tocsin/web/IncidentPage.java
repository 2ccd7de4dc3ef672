package org.tocsin.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tocsin.engine.Whereabouts;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.shared.IncidentNumber;

/** Everything about one incident on one page. */
@Controller
class IncidentPage {

    private static final MediaType PLAIN_TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Incidents incidents;
    private final List<IncidentPart> parts;
    private final Whereabouts whereabouts;
    private final Names names;
    private final Clock clock;

    IncidentPage(Incidents incidents, List<IncidentPart> parts, Whereabouts whereabouts, Names names, Clock clock) {
        this.incidents = incidents;
        this.parts = parts;
        this.whereabouts = whereabouts;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/incidents/{number}")
    String incident(@PathVariable IncidentNumber number, Model model) {
        Incident incident = incidents.get(number);
        Instant now = Instant.now(clock);
        model.addAttribute("now", When.of(now, now));
        model.addAttribute("line", IncidentLine.of(incident, names, now));
        model.addAttribute("facts", Facts.of(incident, names, now));
        model.addAttribute("targets", Promises.of(incident).readAt(now));
        model.addAttribute("positions", PositionLine.of(whereabouts.of(number.value()), now));
        parts.forEach(part -> model.addAllAttributes(part.of(incident, now)));
        return "incident";
    }

    /** As plain text, so that a browser that is led here never runs what a diagram might contain. */
    @GetMapping("/incidents/{number}/diagrams/{definition}")
    ResponseEntity<String> diagram(@PathVariable IncidentNumber number, @PathVariable String definition) {
        return whereabouts
                .diagram(number.value(), definition)
                .map(xml -> ResponseEntity.ok()
                        .contentType(PLAIN_TEXT)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(xml))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
