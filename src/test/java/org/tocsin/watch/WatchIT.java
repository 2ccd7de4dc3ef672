package org.tocsin.watch;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;
import static org.tocsin.incident.IncidentFixtures.itIsAnIncident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tocsin.incident.IncidentFixtures;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Outlooks;
import org.tocsin.incident.Priority;
import org.tocsin.incident.Privacy;
import org.tocsin.incident.ResponseClock;
import org.tocsin.incident.TargetPolicy;
import org.tocsin.incident.Visibility;
import org.tocsin.incident.WaitingFor;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;
import org.tocsin.web.ProblemDetailsForTests;

/** What is open is listed by urgency, each with the target whose time is up first. */
@SpringJUnitConfig(IncidentFixtures.class)
class WatchIT {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    private static final TargetPolicy RESOLVE_FIRST = new TargetPolicy(
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            0.5,
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            null);

    @Autowired
    private Incidents incidents;

    @Autowired
    private Privacy privacy;

    @Autowired
    private Visibility visibility;

    @Autowired
    private Outlooks outlooks;

    @Autowired
    private ResponseClock response;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private MockMvc mvc;

    @BeforeEach
    void begin() {
        database.sql("truncate tocsin.incident cascade").update();
        clock.moveTo(NINE);
        mvc = ProblemDetailsForTests.serving(
                new WatchController(incidents, visibility, outlooks, new PagerHealth(database, clock), clock));
    }

    @Test
    void theMostUrgentComesFirstWithWhatHasToHappenNext() throws Exception {
        IncidentNumber waits =
                incidents.open(checkoutIsDown(), Priority.P2, FOUR_HOURS).number();
        IncidentNumber burns =
                incidents.open(checkoutIsDown(), Priority.P0, FOUR_HOURS).number();
        incidents.acknowledge(burns, "ada", NINE.plusSeconds(60));
        incidents.triage(burns, itIsAnIncident(), Priority.P0, FOUR_HOURS);

        as("SRE")
                .andExpect(jsonPath("$.count").value(2))
                .andExpect(jsonPath("$.incidents[0].number").value(burns.value()))
                .andExpect(jsonPath("$.incidents[0].next.what").value("manager"))
                .andExpect(jsonPath("$.incidents[0].next.due").value("2026-11-20T09:20:00Z"))
                .andExpect(jsonPath("$.incidents[1].number").value(waits.value()))
                .andExpect(jsonPath("$.incidents[1].next.what").value("acknowledge"))
                .andExpect(jsonPath("$.incidents[1].next.due").value("2026-11-20T09:10:00Z"));
    }

    @Test
    void nothingIsToBeResolvedNextWhileTheClockStandsStill() throws Exception {
        IncidentNumber waits = incidents
                .open(checkoutIsDown(), Priority.P1, IncidentFixtures.ONE_HOUR)
                .number();
        incidents.acknowledge(waits, "ada", NINE);
        incidents.triage(waits, itIsAnIncident(), Priority.P1, RESOLVE_FIRST);
        response.pause(waits, WaitingFor.PROVIDER, "ada", "They look for it", Duration.ofMinutes(1));

        as("SRE").andExpect(jsonPath("$.incidents[0].next.what").value("update"));
    }

    @Test
    void ofAPrivateIncidentAnSreReadsThatItIsThereAndNotWhatItIsAbout() throws Exception {
        IncidentNumber secret =
                incidents.open(checkoutIsDown(), Priority.P0, FOUR_HOURS).number();
        privacy.begin(secret, List.of("clara"), "clara", "A breach");

        as("SRE")
                .andExpect(jsonPath("$.incidents[0].number").value(secret.value()))
                .andExpect(jsonPath("$.incidents[0].priority").value("P0"))
                .andExpect(jsonPath("$.incidents[0].next.what").value("acknowledge"))
                .andExpect(jsonPath("$.incidents[0].title").doesNotExist())
                .andExpect(jsonPath("$.incidents[0].service").doesNotExist());
    }

    private ResultActions as(String role) throws Exception {
        return mvc.perform(get("/api/v1/watch/incidents").with(request -> {
            request.addUserRole(role);
            request.setRemoteUser("emil");
            return request;
        }));
    }
}
