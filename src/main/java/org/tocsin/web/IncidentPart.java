package org.tocsin.web;

import java.time.Instant;
import java.util.Map;
import org.tocsin.incident.Incident;

/** What one or two features contribute to the page of an incident. */
interface IncidentPart {

    /** What the page shows, by the names its template knows. */
    Map<String, Object> of(Incident incident, Instant now);
}
