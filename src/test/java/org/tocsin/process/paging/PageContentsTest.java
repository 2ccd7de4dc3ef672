package org.tocsin.process.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.incident.Report;
import org.tocsin.incident.State;
import org.tocsin.incident.Targets;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.config.ConfigFiles;

/** A page says what is broken and where to find what to do about it. */
class PageContentsTest {

    private final Incidents incidents = mock(Incidents.class);
    private final PageContents contents = new PageContents(incidents, Catalog.of(ConfigFiles.in("config"), List.of()));

    @Test
    void theRunbookOfTheServiceStandsBelowWhatWasReported() {
        assertThat(summaryFor("checkout"))
                .isEqualTo("Nobody can pay\n\nRunbook: https://wiki.example.org/runbooks/checkout");
    }

    @Test
    void withoutARunbookAPageSaysWhatWasReported() {
        assertThat(summaryFor("unheard-of")).isEqualTo("Nobody can pay");
    }

    private String summaryFor(String service) {
        Incident incident = incident(service);
        given(incidents.get(incident.number())).willReturn(incident);
        return contents.of(incident.number()).summary();
    }

    private static Incident incident(String service) {
        Instant now = Instant.parse("2026-11-20T03:00:00Z");
        Duration hour = Duration.ofHours(1);
        Targets targets = new Targets(now, now, now, now, hour, hour, null);
        Report.Origin origin = new Report.Origin("api", "ada", now, null, null, null);
        return new Incident(
                new IncidentNumber("INC-2026-0042"),
                new Report("Down", "Nobody can pay", service, origin, new Report.Effect(null, null, null)),
                new Incident.Standing(Priority.P1, State.ACTIVE, targets),
                new Incident.Answers(null, null, null),
                new Incident.Milestones(now, null, null, null, null));
    }
}
