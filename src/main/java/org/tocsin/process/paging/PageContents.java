package org.tocsin.process.paging;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.paging.PageContent;
import org.tocsin.shared.IncidentNumber;

/** What a page says about an incident at the moment of sending; of a private one neither title nor description. */
@Component
class PageContents {

    private final Incidents incidents;
    private final Catalog catalog;

    PageContents(Incidents incidents, Catalog catalog) {
        this.incidents = incidents;
        this.catalog = catalog;
    }

    /** Read from the record now. */
    PageContent of(IncidentNumber number) {
        Incident incident = incidents.get(number);
        return new PageContent(
                number,
                incident.heading(),
                incident.priority().name(),
                title(incident),
                incident.isPrivate()
                        ? "Only those who are named, or paged, may see what it is about. Open it to read."
                        : summary(incident));
    }

    /** What was reported and, below it, where its service's owners wrote down what to do. */
    private String summary(Incident incident) {
        String reported = Objects.requireNonNullElse(incident.report().description(), "");
        return catalog.runbookOf(incident.service())
                .map(runbook -> (reported + "\n\nRunbook: " + runbook).strip())
                .orElse(reported);
    }

    private String title(Incident incident) {
        String service = incident.service();
        return service == null ? "service unknown" : catalog.titleOf(service);
    }
}
