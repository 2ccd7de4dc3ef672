package org.tocsin.watch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Outlook;
import org.tocsin.incident.Outlooks;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;

/**
 * What SREs look at first. Of a private incident they read that it is there, how urgent it is and what has to happen, and
 * nothing of what it is about.
 */
@RestController
@RequestMapping(path = "/api/v1/watch", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Watch", description = "For SREs, process owners and administrators")
class WatchController {

    private static final int SHOWN = 50;

    private final Incidents incidents;
    private final Visibility visibility;
    private final Outlooks outlooks;
    private final PagerHealth pager;
    private final Clock clock;

    WatchController(Incidents incidents, Visibility visibility, Outlooks outlooks, PagerHealth pager, Clock clock) {
        this.incidents = incidents;
        this.visibility = visibility;
        this.outlooks = outlooks;
        this.pager = pager;
        this.clock = clock;
    }

    /** What is open at one moment. */
    record Open(
            Instant at,
            @Schema(description = "How many there are") int count,
            @Schema(description = "The most urgent first, then the oldest; at most " + SHOWN)
                    List<OpenIncident> incidents) {}

    @GetMapping("/incidents")
    @Operation(summary = "List what is open, with the target whose time is up first")
    Open open(HttpServletRequest request) {
        List<Incident> open = incidents.open();
        List<Incident> shown = open.stream().limit(SHOWN).toList();
        Map<IncidentNumber, Outlook> ahead = outlooks.of(shown);
        Set<IncidentNumber> hidden = visibility.hiddenFrom(String.valueOf(request.getRemoteUser()));
        visibility.listed(
                shown.stream()
                        .map(Incident::number)
                        .filter(number -> !hidden.contains(number))
                        .toList(),
                String.valueOf(request.getRemoteUser()));
        return new Open(
                Instant.now(clock),
                open.size(),
                shown.stream()
                        .map(incident -> OpenIncident.of(
                                incident,
                                ahead.getOrDefault(incident.number(), Outlook.NOTHING),
                                hidden.contains(incident.number())))
                        .toList());
    }

    @GetMapping("/pager")
    @Operation(summary = "Read whether pages leave and alerts arrive")
    PagerReading pager() {
        return pager.read();
    }
}
