package org.tocsin.incident.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;
import static org.tocsin.incident.IncidentFixtures.itIsAnIncident;
import static org.tocsin.incident.IncidentFixtures.report;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.IncidentFixtures;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.IncidentPeople;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Outlooks;
import org.tocsin.incident.Priority;
import org.tocsin.incident.ProviderOutcome;
import org.tocsin.incident.ResponseClock;
import org.tocsin.incident.RoleChange;
import org.tocsin.incident.State;
import org.tocsin.incident.ThirdParties;
import org.tocsin.incident.ThirdParty;
import org.tocsin.incident.TimelineWords;
import org.tocsin.incident.Visibility;
import org.tocsin.incident.WaitingFor;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;
import org.tocsin.web.ProblemDetailsForTests;

/** Programs read incidents. */
@SpringJUnitConfig(IncidentFixtures.class)
class IncidentApiIT {

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentPeople people;

    @Autowired
    private IncidentRoles roles;

    @Autowired
    private ThirdParties thirdParties;

    @Autowired
    private IncidentLinks links;

    @Autowired
    private Visibility visibility;

    @Autowired
    private ResponseClock response;

    @Autowired
    private Outlooks outlooks;

    @Autowired
    private TimelineWords words;

    @Autowired
    private Catalog catalog;

    @Autowired
    private MovableClock clock;

    private MockMvc mvc;
    private IncidentNumber number;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
        number = incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
        mvc = ProblemDetailsForTests.serving(new IncidentController(
                incidents,
                visibility,
                new PeopleReadings(people, roles, thirdParties, catalog),
                links,
                new ClockReadings(response, clock),
                outlooks,
                words));
    }

    @Test
    void anIncidentIsReadWithFactsTargetsAndTimeline() throws Exception {
        incidents.acknowledge(number, "ada", Instant.parse("2026-11-20T09:02:00Z"));

        mvc.perform(get("/api/v1/incidents/" + number))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(number.value()))
                .andExpect(jsonPath("$.priority").value("P1"))
                .andExpect(jsonPath("$.state").value("REPORTED"))
                .andExpect(jsonPath("$.reportedAt").value("2026-11-20T09:00:00Z"))
                .andExpect(jsonPath("$.acknowledgedBy").value("ada"))
                .andExpect(jsonPath("$.targets.resolveBy").value("2026-11-20T13:00:00Z"))
                .andExpect(jsonPath("$.targets.updateEvery").value("PT30M"))
                .andExpect(jsonPath("$.report.origin.source").value("api"))
                .andExpect(jsonPath("$.timeline[*].what").value(contains("reported", "acknowledged")))
                .andExpect(jsonPath("$.timeline[0].at").value("2026-11-20T09:00:00Z"));
    }

    @Test
    void peopleAreNamedAsTheyAreCalled() throws Exception {
        incidents.acknowledge(number, "ada", Instant.parse("2026-11-20T09:02:00Z"));
        roles.take(number, IncidentRole.INCIDENT_MANAGER, "bruno", "ada");

        mvc.perform(get("/api/v1/incidents/" + number))
                .andExpect(jsonPath("$.people[*].person").value(contains("ada", "bruno")))
                .andExpect(jsonPath("$.people[*].name").value(contains("Ada Winter", "Bruno Keller")))
                .andExpect(jsonPath("$.timeline[*].actor").value(contains("ada", "ada", "ada")))
                .andExpect(jsonPath("$.timeline[0].actorName").value("Ada Winter"))
                .andExpect(jsonPath("$.timeline[2].text").value(containsString("Bruno Keller")));
    }

    @Test
    void openOnesAndAllAreListed() throws Exception {
        IncidentNumber over =
                incidents.open(checkoutIsDown(), Priority.P3, FOUR_HOURS).number();
        incidents.end(over, State.CANCELLED, "ada", "A drill");

        mvc.perform(get("/api/v1/incidents?state=open"))
                .andExpect(jsonPath("$[*].number").value(hasItem(number.value())))
                .andExpect(jsonPath("$[*].number").value(not(hasItem(over.value()))));
        mvc.perform(get("/api/v1/incidents?state=all"))
                .andExpect(jsonPath("$[*].number").value(hasItem(over.value())));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/incidents?state=closed, 400, state",
        "/api/v1/incidents?limit=0, 400, limit",
        "/api/v1/incidents/checkout, 400, number",
        "/api/v1/incidents/%24%7B7*7%7D, 400, number"
    })
    void whatIsAskedForWronglyIsNamed(String path, int code, String field) throws Exception {
        mvc.perform(get(URI.create(path)))
                .andExpect(status().is(code))
                .andExpect(jsonPath("$.problems[0].field").value(field));
    }

    @Test
    void anUnknownIncidentIsNotFound() throws Exception {
        mvc.perform(get("/api/v1/incidents/INC-1999-0001")).andExpect(status().isNotFound());
    }

    @Test
    void textIsGivenBackAsItIs() throws Exception {
        String text = "${7*7}<script>alert(1)</script>";
        IncidentNumber odd =
                incidents.open(report(text, null), Priority.P3, FOUR_HOURS).number();

        mvc.perform(get("/api/v1/incidents/" + odd))
                .andExpect(jsonPath("$.title").value(text));
    }

    @Test
    void whoTakesPartAndWhoHeldWhichRoleIsRead() throws Exception {
        roles.take(number, IncidentRole.INCIDENT_MANAGER, "ada", "ada");
        roles.handOver(number, new RoleChange(IncidentRole.INCIDENT_MANAGER, "bruno", "ada", "ada"));
        people.ask(number, "platform", "ada", "The database");
        people.joined(number, "emil", Instant.parse("2026-11-20T09:03:00Z"));

        mvc.perform(get("/api/v1/incidents/" + number))
                .andExpect(jsonPath("$.people[*].person").value(contains("bruno", "emil")))
                .andExpect(jsonPath("$.people[0].part").value("incident manager"))
                .andExpect(jsonPath("$.people[1].askedBy").value("ada"))
                .andExpect(jsonPath("$.people[1].since").value("2026-11-20T09:03:00Z"))
                .andExpect(jsonPath("$.roles[*].holder").value(contains("ada", "bruno")))
                .andExpect(jsonPath("$.roles[0].until").value("2026-11-20T09:00:00Z"))
                .andExpect(jsonPath("$.roles[0].role").value("incident-manager"));
    }

    @Test
    void whatProvidersWereAskedAndWhatTheyOweIsRead() throws Exception {
        Instant promised = Instant.parse("2026-11-20T10:00:00Z");
        ThirdParty.Word word = new ThirdParty.Word("ada", clock.instant(), promised);
        thirdParties.asked(number, new ThirdParty.Request("CloudHost", null, "Since when", false, word));
        long id = thirdParties.asked(number, new ThirdParty.Request("CardBank", "CB-7", "Why", true, word));
        thirdParties.answered(id, new ThirdParty.Answer(ProviderOutcome.SOLVED, "Fixed", word));

        mvc.perform(get("/api/v1/incidents/" + number))
                .andExpect(jsonPath("$.thirdParties[*].request.provider").value(contains("CloudHost", "CardBank")))
                .andExpect(jsonPath("$.thirdParties[0].outcome").value("no-answer"))
                .andExpect(jsonPath("$.thirdParties[0].open").value(true))
                .andExpect(jsonPath("$.thirdParties[0].promisedAt").value("2026-11-20T10:00:00Z"))
                .andExpect(jsonPath("$.thirdParties[1].open").value(false))
                .andExpect(jsonPath("$.thirdParties[1].answers[0].text").value("Fixed"));
    }

    @Test
    void theTimeThatCountsAndTheTimeThatDoesNotAreRead() throws Exception {
        incidents.triage(number, itIsAnIncident(), Priority.P1, FOUR_HOURS);
        clock.moveBy(Duration.ofMinutes(30));
        response.pause(number, WaitingFor.PROVIDER, "ada", "A ticket", Duration.ofHours(1));
        clock.moveBy(Duration.ofMinutes(45));

        mvc.perform(get("/api/v1/incidents/" + number))
                .andExpect(jsonPath("$.clock.at").value("2026-11-20T10:15:00Z"))
                .andExpect(jsonPath("$.clock.standsStill").value(true))
                .andExpect(jsonPath("$.clock.elapsed").value("PT30M"))
                .andExpect(jsonPath("$.clock.paused").value("PT45M"))
                .andExpect(jsonPath("$.clock.pauses[0].waitingFor").value("provider"))
                .andExpect(jsonPath("$.clock.pauses[0].mayLastUntil").value("2026-11-20T10:30:00Z"));
    }
}
