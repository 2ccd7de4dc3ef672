package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.incident.IncidentFixtures.ONE_HOUR;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.testing.MovableClock;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** Who takes part in an incident: who, since when, as what, and who asked them. */
@SpringJUnitConfig(IncidentFixtures.class)
class IncidentPeopleIT {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentRoles roles;

    @Autowired
    private IncidentPeople people;

    @Autowired
    private IncidentFixtures.RespondersForTests responders;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    private IncidentNumber number;

    @BeforeEach
    void begin() {
        clock.moveTo(NOW);
        number = incidents.open(checkoutIsDown(), Priority.P0, ONE_HOUR).number();
    }

    @Test
    void whoTakesPartIsKnownWithSinceWhenAsWhatAndWhoAsked() {
        incidents.acknowledge(number, "ada", NOW.plusSeconds(60));
        roles.take(number, IncidentRole.INCIDENT_MANAGER, "bruno", "ada");
        roles.take(number, IncidentRole.COMMUNICATIONS, "clara", "clara");
        people.ask(number, "platform", "ada", "The database does not answer");
        people.joined(number, "emil", NOW.plusSeconds(120));

        assertThat(people.of(incidents.get(number)))
                .containsExactly(
                        new Participant("ada", "responder", NOW.plusSeconds(60), "tocsin"),
                        new Participant("bruno", "incident manager", NOW, "ada"),
                        new Participant("clara", "communications", NOW, null),
                        new Participant("emil", "helper", NOW.plusSeconds(120), "ada"));
        assertThat(people.helpers(number)).containsExactly("emil");
        assertThat(people.latest(number, "platform"))
                .hasValueSatisfying(request -> assertThat(request.why()).isEqualTo("The database does not answer"));
        assertThat(timeline.of(number))
                .extracting(TimelineEntry::text)
                .contains("platform is asked to help: The database does not answer");
    }

    @Test
    void whoAnsweredAnewTakesPartBesideWhoAnsweredFirst() {
        incidents.acknowledge(number, "ada", NOW.plusSeconds(60));
        responders.answered(number, "dana", NOW.plusSeconds(3600));

        assertThat(people.of(incidents.get(number)))
                .containsExactly(
                        new Participant("ada", "responder", NOW.plusSeconds(60), "tocsin"),
                        new Participant("dana", "responder", NOW.plusSeconds(3600), "tocsin"));
    }

    @Test
    void whoAnsweredFirstAndLastTakesPartOnce() {
        incidents.acknowledge(number, "ada", NOW.plusSeconds(60));
        responders.answered(number, "ada", NOW.plusSeconds(3600));

        assertThat(people.of(incidents.get(number)))
                .containsExactly(new Participant("ada", "responder", NOW.plusSeconds(60), "tocsin"));
    }

    @Test
    void whoeverJoinsTwiceJoinedOnce() {
        people.ask(number, "emil", "ada", "Look at the database");
        people.joined(number, "emil", NOW.plusSeconds(60));
        people.joined(number, "emil", NOW.plusSeconds(120));

        assertThat(people.of(incidents.get(number)))
                .containsExactly(new Participant("emil", "helper", NOW.plusSeconds(60), "ada"));
    }

    @Test
    void whoGaveARoleAwayTakesPartInItNoMore() {
        roles.take(number, IncidentRole.INCIDENT_MANAGER, "bruno", "bruno");
        roles.leave(number, IncidentRole.INCIDENT_MANAGER, "bruno", "bruno");

        assertThat(people.of(incidents.get(number))).isEmpty();
    }

    @Test
    void whoeverIsNeitherPersonNorTeamCannotBeAskedAndThoseThereAreAreNamed() {
        assertThatThrownBy(() -> people.ask(number, "dba", "ada", "x"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("helper is neither a team nor a person")
                .hasMessageContaining("platform")
                .hasMessageContaining("emil");
        assertThatThrownBy(() -> people.ask(number, "emil", "ada", " ")).isInstanceOf(InvalidInput.class);
        incidents.end(number, State.CANCELLED, "ada", "A drill");
        assertThatThrownBy(() -> people.ask(number, "emil", "ada", "x")).isInstanceOf(IncidentAlreadyEnded.class);
    }
}
