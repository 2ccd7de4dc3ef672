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
    private final Names names;

    TargetsPart(Outlooks outlooks, Names names) {
        this.outlooks = outlooks;
        this.names = names;
    }

    @Override
    public Map<String, Object> of(Incident incident, Instant now) {
        Outlook outlook = outlooks.of(incident);
        return Map.of(
                "line", IncidentLine.of(incident, outlook, names, now),
                "targets", Promises.of(incident, outlook).readAt(now));
    }
}
