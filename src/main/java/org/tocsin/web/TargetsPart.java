package org.tocsin.web;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Outlook;
import org.tocsin.incident.Outlooks;

/** How urgent it is, and what has to happen until when. */
@Component
class TargetsPart implements IncidentPart {

    private final Outlooks outlooks;
    private final IncidentLines lines;

    TargetsPart(Outlooks outlooks, IncidentLines lines) {
        this.outlooks = outlooks;
        this.lines = lines;
    }

    @Override
    public Map<String, Object> of(Incident incident, Instant now) {
        Outlook outlook = outlooks.of(incident);
        return Map.of(
                "line", lines.of(incident, outlook, now),
                "targets", Promises.of(incident, outlook).readAt(now));
    }
}
