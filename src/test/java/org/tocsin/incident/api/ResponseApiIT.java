package org.tocsin.incident.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;

import java.time.Instant;
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
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;
import org.tocsin.web.ProblemDetailsForTests;

/** Programs tell the process of an incident what people decided. */
@SpringJUnitConfig(IncidentFixtures.class)
class ResponseApiIT {

    @Autowired
    private Incidents incidents;

    @Autowired
    private Catalog catalog;

    @Autowired
    private MovableClock clock;

    private final ToldProcess process = new ToldProcess();
    private MockMvc mvc;
    private IncidentNumber number;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
        number = incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
        mvc = ProblemDetailsForTests.serving(
                new ResponseController(incidents, process),
                new PeopleController(incidents, process, catalog),
                new ClockController(process));
    }

    @Test
    void whatPeopleDecideIsToldToTheProcess() throws Exception {
        tell("updates", "{\"text\": \"We are on it\"}").andExpect(status().isAccepted());
        tell("priority", "{\"priority\": \"P0\", \"why\": \"Worse\"}").andExpect(status().isAccepted());
        tell("help", "{\"person\": \"bruno\", \"why\": \"Banks\"}").andExpect(status().isAccepted());
        tell("help", "{\"team\": \"platform\", \"why\": \"Database\"}").andExpect(status().isAccepted());
        tell("third-party", "{}").andExpect(status().isAccepted());
        tell("roles", "{\"role\": \"incident manager\", \"holder\": \"bruno\"}").andExpect(status().isAccepted());
        tell("roles", "{\"role\": \"communications\", \"insteadOf\": \"clara\"}")
                .andExpect(status().isAccepted());
        tell("defer", "{\"why\": \"The client agreed\"}").andExpect(status().isAccepted());
        tell("cancel", "{\"why\": \"A drill\"}").andExpect(status().isAccepted());

        assertThat(process.told)
                .containsExactly(
                        "update ada We are on it",
                        "priority P0 ada Worse",
                        "help bruno ada Banks",
                        "help platform ada Database",
                        "third party ada",
                        "role INCIDENT_MANAGER bruno instead of ada by ada",
                        "role COMMUNICATIONS null instead of clara by ada",
                        "can wait ada The client agreed",
                        "false alarm ada A drill");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "updates | {} | text",
                "updates | {\"text\": \"x\", \"to\": \"all\"} | to",
                "priority | {\"priority\": \"P9\", \"why\": \"x\"} | priority",
                "priority | {\"priority\": \"P1\"} | why",
                "help | {\"person\": \"nobody\", \"why\": \"x\"} | person",
                "help | {\"person\": 7, \"why\": \"x\"} | person",
                "help | {\"why\": \"x\"} | person",
                "help | {\"person\": \"ada\", \"team\": \"platform\", \"why\": \"x\"} | person",
                "help | {\"team\": \"dba\", \"why\": \"x\"} | team",
                "help | {\"person\": \"ada\"} | why",
                "roles | {\"role\": \"boss\", \"holder\": \"ada\"} | role",
                "roles | {\"role\": \"communications\", \"holder\": \"zoe\"} | holder",
                "defer | {\"why\": \" \"} | why",
                "cancel | [ | body"
            })
    void whatIsToldWronglyReachesNobody(String command, String body, String field) throws Exception {
        tell(command, body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value(field));
        assertThat(process.told).isEmpty();
    }

    @Test
    void whoeverWaitsSaysForWhomAndWhy() throws Exception {
        tell("pause", "{\"waitingFor\":\"client\",\"why\":\"Logs\"}").andExpect(status().isAccepted());
        tell("resume", "{}").andExpect(status().isAccepted());
        tell("pause", "{\"waitingFor\":\"observation\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[*].field", contains("waitingFor", "why")));

        assertThat(process.told).containsExactly("clock paused client ada Logs", "clock resumed ada");
    }

    @Test
    void anUnknownIncidentIsToldNothing() throws Exception {
        number = new IncidentNumber("INC-1999-0001");

        tell("cancel", "{\"why\": \"A drill\"}").andExpect(status().isNotFound());
    }

    @Test
    void anEndedIncidentIsToldNothing() throws Exception {
        incidents.end(number, State.CANCELLED, "ada", "A drill");

        tell("updates", "{\"text\": \"We are on it\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("has already ended")));
        assertThat(process.told).isEmpty();
    }

    @Test
    void whatNobodyWaitsForIsAConflict() throws Exception {
        process.waiting = false;

        tell("defer", "{\"why\": \"x\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("is not waiting for")));
    }

    private ResultActions tell(String command, String body) throws Exception {
        return mvc.perform(post("/api/v1/incidents/{number}/{command}", number, command)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .principal(() -> "ada"));
    }
}
