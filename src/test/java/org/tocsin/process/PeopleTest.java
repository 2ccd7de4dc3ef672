package org.tocsin.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Team;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentPeople;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.Priority;
import org.tocsin.incident.Report;
import org.tocsin.incident.State;
import org.tocsin.incident.Targets;
import org.tocsin.oncall.OnCall;
import org.tocsin.paging.Acknowledgement;
import org.tocsin.paging.PageAnswering;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.config.ConfigFiles;

/** Whose answer is still expected: that of the owning team, as long as somebody else's answer is all there is. */
class PeopleTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final Catalog catalog = Catalog.of(ConfigFiles.in("config"), List.of());
    private final PageAnswering answering = mock(PageAnswering.class);
    private final People people = new People(
            catalog,
            mock(OnCall.class),
            mock(IncidentRoles.class),
            mock(IncidentPeople.class),
            answering,
            Clock.systemUTC());

    @Test
    void theTeamThatOwnsItIsAwaitedWhileAnotherTeamsAnswerIsAllThereIs() {
        answered("storefront");
        assertThat(awaited(State.ACTIVE)).contains(owner().name());
    }

    @Test
    void nobodyIsAwaitedOnceTheTeamItselfHasAnswered() {
        answered(owner().name());
        assertThat(awaited(State.ACTIVE)).isEmpty();
    }

    @Test
    void nobodyIsAwaitedWhereSomebodyTookItBeforeAnybodyWasCalled() {
        answered("");
        assertThat(awaited(State.ACTIVE)).isEmpty();
    }

    @Test
    void nobodyIsAwaitedForWhatIsOver() {
        answered("storefront");
        assertThat(awaited(State.CLOSED)).isEmpty();
    }

    private void answered(String audience) {
        given(answering.responder(incident(State.ACTIVE).number()))
                .willReturn(Optional.of(new Acknowledgement("ines", NOW, audience, true)));
    }

    private Optional<String> awaited(State state) {
        return people.awaited(incident(state)).map(Team::name);
    }

    private Team owner() {
        return catalog.teamFor("checkout");
    }

    private static Incident incident(State state) {
        Duration hour = Duration.ofHours(1);
        Report.Origin origin = new Report.Origin("api", "ada", NOW, null, null, null);
        return new Incident(
                new IncidentNumber("INC-2026-0042"),
                new Report("Down", "Nobody can pay", "checkout", origin, new Report.Effect(null, null, null)),
                new Incident.Standing(Priority.P1, state, new Targets(NOW, NOW, NOW, NOW, hour, hour, null)),
                new Incident.Answers(null, null, null),
                new Incident.Milestones(NOW, null, null, null, null));
    }
}
