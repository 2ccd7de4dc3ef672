package org.tocsin.incident.api;

import static org.hamcrest.Matchers.empty;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.IncidentFixtures;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.IncidentPeople;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.NobodyIsWaiting;
import org.tocsin.incident.Outlooks;
import org.tocsin.incident.Priority;
import org.tocsin.incident.ResponseClock;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.incident.ThirdParties;
import org.tocsin.incident.TimelineWords;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;
import org.tocsin.web.ProblemDetailsForTests;

/** Programs say what incidents have to do with each other. */
@SpringJUnitConfig(IncidentFixtures.class)
class LinkApiIT {

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentLinks links;

    @Autowired
    private Visibility visibility;

    @Autowired
    private IncidentPeople people;

    @Autowired
    private IncidentRoles roles;

    @Autowired
    private ThirdParties thirdParties;

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

    private final ResponseProcess process = mock(ResponseProcess.class);
    private MockMvc mvc;
    private IncidentNumber number;
    private IncidentNumber other;

    @BeforeEach
    void begin() {
        number = incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
        other = incidents.open(checkoutIsDown(), Priority.P3, FOUR_HOURS).number();
        mvc = ProblemDetailsForTests.serving(
                new IncidentController(
                        incidents,
                        visibility,
                        new PeopleReadings(people, roles, thirdParties, catalog),
                        links,
                        new ClockReadings(response, clock),
                        outlooks,
                        words),
                new LinkController(incidents, links, process));
    }

    @Test
    void whatPeopleDecideIsToldToTheProcess() throws Exception {
        tell("merge", "{\"into\": \"%s\", \"why\": \"Same graph\"}".formatted(other))
                .andExpect(status().isAccepted());
        tell("undo-merge", "{\"why\": \"It is not\"}").andExpect(status().isAccepted());
        tell("recurred", "{\"why\": \"Customers call\"}").andExpect(status().isAccepted());

        verify(process).merged(number, other, "ada", "Same graph");
        verify(process).mergeUndone(number, "ada", "It is not");
        verify(process).recurred(number, "ada", "Customers call");
    }

    @Test
    void whatNobodyWaitsForIsAConflict() throws Exception {
        doThrow(new NobodyIsWaiting(number, "a recurrence")).when(process).recurred(number, "ada", "x");

        tell("recurred", "{\"why\": \"x\"}").andExpect(status().isConflict());
    }

    @Test
    void linksAreMadeShownAndTakenAway() throws Exception {
        tell("links", "{\"other\": \"%s\", \"kind\": \"RELATED\"}".formatted(other))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/v1/incidents/" + other))
                .andExpect(jsonPath("$.links[0].relation").value("related to"))
                .andExpect(jsonPath("$.links[0].number").value(number.value()))
                .andExpect(jsonPath("$.links[0].by").value("ada"));

        mvc.perform(delete("/api/v1/incidents/{number}/links/{other}", other, number)
                        .principal(() -> "ada"))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/v1/incidents/" + number)).andExpect(jsonPath("$.links", empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "merge | {\"into\": \"the other one\", \"why\": \"x\"} | into",
                "merge | {\"into\": \"INC-1999-0001\"} | why",
                "undo-merge | {} | why",
                "recurred | {\"why\": \"\"} | why",
                "links | {\"other\": \"INC-1999-0001\", \"kind\": \"RELATED\"} | other",
                "links | {\"other\": \"INC-1999-0001\", \"kind\": \"DUPLICATE_OF\"} | kind"
            })
    void whatIsSaidWronglyIsNamedAndReachesNobody(String command, String body, String field) throws Exception {
        tell(command, body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value(field));
        verifyNoInteractions(process);
    }

    private ResultActions tell(String command, String body) throws Exception {
        return mvc.perform(post("/api/v1/incidents/{number}/{command}", number, command)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .principal(() -> "ada"));
    }
}
