package org.tocsin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentFixtures;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Priority;
import org.tocsin.incident.Report;
import org.tocsin.incident.State;
import org.tocsin.incident.Targets;
import org.tocsin.incident.Triage;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.config.ConfigFiles;
import org.tocsin.timeline.TimelineEntry;

/** Whoever opens a form reads in it what there is to know before filling it in. */
class IncidentFactsTest {

    private static final Catalog CATALOG = Catalog.of(ConfigFiles.in("config"), List.of());

    private final IncidentLinks links = mock(IncidentLinks.class);
    private final People people = mock(People.class);
    private final IncidentFacts facts = new IncidentFacts(
            links,
            IncidentFixtures.words(CATALOG),
            CATALOG,
            people,
            new OwnAddress(URI.create("https://tocsin.example.org")));

    @Test
    void theRunbookOfTheServiceCanBeFollowed() {
        assertThat(facts.of(incident("checkout"))).contains("- Runbook: <https://wiki.example.org/runbooks/checkout>");
    }

    @Test
    void nothingIsSaidOfARunbookThatNobodyWroteDown() {
        assertThat(facts.of(incident("unheard-of"))).doesNotContain("Runbook");
    }

    @Test
    void whoHasItInHandIsWhoeverAnsweredLast() {
        given(people.responder(any())).willReturn(Optional.of("bruno"));
        assertThat(facts.of(incident("checkout"))).contains("- In hand: Bruno");

        given(people.responder(any())).willReturn(Optional.empty());
        assertThat(facts.of(incident("checkout"))).doesNotContain("In hand");
    }

    @Test
    void whatIsResolvedIsNotToBeResolvedAnyMore() {
        Incident open = incident("checkout");
        Incident resolved = new Incident(
                open.number(),
                open.report(),
                new Incident.Standing(Priority.P1, State.RESOLVED, open.targets()),
                new Incident.Answers(null, null, null),
                new Incident.Milestones(open.reportedAt(), null, null, Instant.parse("2026-11-20T03:20:00Z"), null));

        assertThat(facts.of(resolved)).contains("resolved 20 Nov 03:20 UTC").doesNotContain("resolve by");
        assertThat(facts.of(open)).contains("resolve by 20 Nov 03:00 UTC");
    }

    @Test
    void anotherTeamsIncidentIsInHandOnlyUntilThatTeamAnswers() {
        given(people.responder(any())).willReturn(Optional.of("bruno"));
        given(people.awaited(any())).willReturn(CATALOG.team("platform"));

        assertThat(facts.of(incident("checkout"))).contains("until Platform answers");
    }

    @Test
    void whatCustomersLoseIsSaidInTheWordsOfTheForm() {
        Incident open = incident("checkout");
        var findings = new Triage.Findings("third-party-outage", null, null);
        Incident triaged = new Incident(
                open.number(),
                open.report(),
                new Incident.Standing(Priority.P1, State.ACTIVE, open.targets()),
                new Incident.Answers(new Triage(Triage.Outcome.INCIDENT, null, findings, null, "ada"), null, null),
                new Incident.Milestones(open.reportedAt(), null, null, null, null));

        assertThat(facts.of(triaged)).contains("Customers lose: An important interface of a third party is down");
    }

    @Test
    void peopleAreCalledByTheirNamesAndWhatPeopleWroteStaysAsItIs() {
        Incident incident = incident("checkout");
        given(links.history(incident.number()))
                .willReturn(List.of(
                        entry(incident, "role-taken", "bruno is incident manager."),
                        entry(incident, "note", "bruno saw it first.")));

        assertThat(facts.of(incident))
                .containsPattern("Bruno \\w+ is incident manager")
                .contains("bruno saw it first");
    }

    private static TimelineEntry entry(Incident incident, String what, String text) {
        return new TimelineEntry(1, incident.number(), incident.reportedAt(), "ada", what, text);
    }

    @Test
    void whoAcknowledgedIsNotSaidTwice() {
        Incident incident = incident("checkout");
        given(links.history(incident.number()))
                .willReturn(List.of(new TimelineEntry(
                        1, incident.number(), incident.reportedAt(), "ada", "acknowledged", "ada is on it.")));

        assertThat(facts.of(incident)).contains("Ada Winter: acknowledged").doesNotContain("ada is on it");
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
