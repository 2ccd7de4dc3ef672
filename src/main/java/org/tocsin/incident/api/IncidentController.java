package org.tocsin.incident.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Link;
import org.tocsin.incident.Outlooks;
import org.tocsin.incident.TimelineWords;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;

/** Incidents, to be read. */
@RestController
@RequestMapping(path = "/api/v1/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Incidents")
class IncidentController {

    private static final int MOST = 500;

    private final Incidents incidents;
    private final Visibility visibility;
    private final PeopleReadings people;
    private final IncidentLinks links;
    private final ClockReadings clocks;
    private final Outlooks outlooks;
    private final TimelineWords words;

    IncidentController(
            Incidents incidents,
            Visibility visibility,
            PeopleReadings people,
            IncidentLinks links,
            ClockReadings clocks,
            Outlooks outlooks,
            TimelineWords words) {
        this.incidents = incidents;
        this.visibility = visibility;
        this.people = people;
        this.links = links;
        this.clocks = clocks;
        this.outlooks = outlooks;
        this.words = words;
    }

    @GetMapping
    @Operation(
            summary = "List incidents",
            description = "Open ones come the most urgent first, then the oldest; all of them come newest first.")
    List<IncidentSummary> list(
            @Parameter(description = "open (the default) or all") @RequestParam(defaultValue = "open") String state,
            @Parameter(description = "The most to list of all, 1 to " + MOST) @RequestParam(defaultValue = "100")
                    int limit,
            Principal reader) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "is " + limit, "a number from 1 to " + MOST);
        }
        List<Incident> listed =
                switch (state) {
                    case "open" -> visibility.open(reader.getName());
                    case "all" -> visibility.recent(reader.getName(), limit);
                    default -> throw new InvalidInput("state", "is not known", "open or all");
                };
        return listed.stream().map(IncidentSummary::of).toList();
    }

    @GetMapping("/{number}")
    @Operation(summary = "Read an incident: facts, people, targets, clock and timeline")
    @ApiResponse(responseCode = "404", description = "There is no incident of that number")
    IncidentDetails read(@PathVariable String number, Principal reader) {
        Incident incident = incidents.get(new IncidentNumber(number));
        return IncidentDetails.of(
                new IncidentDetails.Present(incident, people.of(incident), clocks.of(incident), outlooks.of(incident)),
                linksSeenBy(reader, incident.number()),
                links.history(incident.number()).stream()
                        .map(entry -> IncidentDetails.Entry.of(entry, words))
                        .toList());
    }

    private List<Link> linksSeenBy(Principal reader, IncidentNumber number) {
        Set<IncidentNumber> hidden = visibility.hiddenFrom(reader.getName());
        return links.of(number).stream()
                .filter(link -> !hidden.contains(link.from(number)))
                .toList();
    }
}
