package org.tocsin.incident.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;

import java.security.Principal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tocsin.incident.IncidentFixtures;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.IncidentNotes;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.TimelineEntry;
import org.tocsin.web.ProblemDetailsForTests;

/** Programs keep notes, and say that it is fixed. */
@SpringJUnitConfig(IncidentFixtures.class)
class WorkApiIT {

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentNotes notes;

    @Autowired
    private IncidentLinks links;

    private final ToldProcess process = new ToldProcess();
    private MockMvc mvc;
    private IncidentNumber number;

    @BeforeEach
    void begin() {
        number = incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
        mvc = ProblemDetailsForTests.serving(new WorkController(notes, process));
    }

    @Test
    void aNoteIsOnTheTimelineAsItWasWritten() throws Exception {
        tell("notes", "{\"text\": \" The pool is <b>empty</b> \"}").andExpect(status().isCreated());

        TimelineEntry note = links.history(number).get(1);
        assertThat(note.what()).isEqualTo("note");
        assertThat(note.actor()).isEqualTo("ada");
        assertThat(note.text()).isEqualTo("The pool is <b>empty</b>");
    }

    @Test
    void whatHasEndedTakesNotesToo() throws Exception {
        incidents.end(number, State.CANCELLED, "ada", "A drill");

        tell("notes", "{\"text\": \"It was the probe\"}").andExpect(status().isCreated());
    }

    @Test
    void aBlankNoteAndOneOfNoIncidentAreRefused() throws Exception {
        tell("notes", "{\"text\": \"  \"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value("text"));
        number = new IncidentNumber("INC-1999-0001");
        tell("notes", "{\"text\": \"Who knows\"}").andExpect(status().isNotFound());
    }

    @Test
    void theProcessIsToldHowItWasFixed() throws Exception {
        tell("resolve", "{\"whatFixed\": \"Rolled back\", \"dataLost\": true}").andExpect(status().isAccepted());

        assertThat(process.told)
                .containsExactly("resolved ada Rolled back Damage[dataLost=true, reputationHarmed=false]");
    }

    @Test
    void everythingWrongWithAFixIsToldAtOnce() throws Exception {
        tell("resolve", "{\"mitigatedAt\": \"yesterday\", \"dataLost\": \"perhaps\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value("whatFixed"))
                .andExpect(jsonPath("$.problems[1].field").value("mitigatedAt"))
                .andExpect(jsonPath("$.problems[2].field").value("dataLost"));
        assertThat(process.told).isEmpty();
    }

    private ResultActions tell(String what, String body) throws Exception {
        Principal ada = () -> "ada";
        return mvc.perform(post("/api/v1/incidents/" + number + "/" + what)
                .principal(ada)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
