package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Incidents;
import org.tocsin.timeline.TimelineEntry;

/** The page of an incident says what happened in words that people use. */
@PageTest
class TimelineOnPageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentLinks links;

    @BeforeEach
    void theIncident() {
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.openIncident("Checkout is down", "ada"));
    }

    @Test
    void whoDidItIsCalledByTheirName() throws Exception {
        happened("emil", "note", "Looking");
        assertThat(page()).contains("<b>Emil Reyes</b>");
    }

    @Test
    void whereTocsinWroteNamesPeopleAreCalledByThem() throws Exception {
        happened("tocsin", "role-taken", "emil is incident-manager");
        assertThat(page()).contains("Emil Reyes is incident manager");
    }

    @Test
    void inWhatPeopleWroteNoNameIsReplaced() throws Exception {
        happened("ada", "note", "emil does not answer");
        assertThat(page()).contains("emil does not answer");
    }

    private void happened(String actor, String what, String text) {
        given(links.history(Fixtures.NUMBER))
                .willReturn(List.of(new TimelineEntry(1, Fixtures.NUMBER, Fixtures.NOW, actor, what, text)));
    }

    private String page() throws Exception {
        return web.perform(get("/incidents/" + Fixtures.NUMBER).principal(Fixtures.signedIn("ada", "responder")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
