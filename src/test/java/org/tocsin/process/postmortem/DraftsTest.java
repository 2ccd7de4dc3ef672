package org.tocsin.process.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentFixtures;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Priority;
import org.tocsin.incident.Recurrences;
import org.tocsin.incident.Report;
import org.tocsin.incident.State;
import org.tocsin.incident.Targets;
import org.tocsin.postmortem.Section;
import org.tocsin.process.People;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.config.ConfigFiles;
import org.tocsin.timeline.TimelineEntry;

/** Nobody copies from the record into a postmortem. */
class DraftsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private static final Catalog CATALOG = Catalog.of(ConfigFiles.in("config"), List.of());

    private final IncidentLinks links = mock(IncidentLinks.class);
    private final People people = mock(People.class);
    private final Drafts drafts =
            new Drafts(links, mock(Recurrences.class), IncidentFixtures.words(CATALOG), CATALOG, people);

    @Test
    void whoAnsweredFirstIsKeptAndWhoHadItInHandAtTheEndIsAdded() {
        given(people.responder(any())).willReturn(Optional.of("dana"));
        assertThat(response("dana"))
                .startsWith("Answered at 20 Nov 2026 03:00 UTC by Dana")
                .endsWith(".");
        assertThat(response("dana")).doesNotContain("Last in hand");

        given(people.responder(any())).willReturn(Optional.of("bruno"));
        assertThat(response("dana")).contains("by Dana").contains("Last in hand of Bruno");
    }

    @Test
    void thatNobodyAnsweredIsSaid() {
        assertThat(response(null)).isEqualTo("Nobody answered.");
    }

    @Test
    void peopleAreNamedAsTheyAreCalledInWhatHappened() {
        IncidentNumber number = new IncidentNumber("INC-2026-0042");
        given(links.history(number))
                .willReturn(List.of(
                        new TimelineEntry(1, number, NOW, "ada", "role-taken", "bruno is incident manager"),
                        new TimelineEntry(2, number, NOW, "tocsin", "note", "ada, look at bruno")));

        assertThat(drafts.of(answered("dana")).get(Section.TIMELINE))
                .isEqualTo(
                        """
                        20 Nov 2026 03:00 UTC Ada Winter: Bruno Keller is incident manager
                        20 Nov 2026 03:00 UTC Tocsin: ada, look at bruno""");
    }

    private String response(@Nullable String first) {
        return String.valueOf(drafts.of(answered(first)).get(Section.RESPONSE));
    }

    private static Incident answered(@Nullable String first) {
        Duration hour = Duration.ofHours(1);
        Targets targets = new Targets(NOW, NOW, NOW, NOW, hour, hour, null);
        Report.Origin origin = new Report.Origin("api", "ada", NOW, null, null, null);
        return new Incident(
                new IncidentNumber("INC-2026-0042"),
                new Report("Down", "Nobody can pay", "checkout", origin, new Report.Effect(null, null, null)),
                new Incident.Standing(Priority.P1, State.ACTIVE, targets),
                new Incident.Answers(null, null, null),
                new Incident.Milestones(
                        NOW, null, first == null ? null : new Incident.Acknowledgement(first, NOW), null, null));
    }
}
