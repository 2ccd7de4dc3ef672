package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Visibility;
import org.tocsin.paging.Acknowledgement;
import org.tocsin.paging.PageAnswering;
import org.tocsin.paging.PageRecord;
import org.tocsin.paging.PageRequest;
import org.tocsin.paging.Paging;
import org.tocsin.paging.Purpose;
import org.tocsin.paging.Summons;
import org.tocsin.shared.delivery.DeliveryStatus;
import org.tocsin.shared.delivery.Progress;

/** The pages say who is on it, until when, and who answered. */
@PageTest
class WhoIsOnItTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Visibility visibility;

    @Autowired
    private Paging paging;

    @Autowired
    private PageAnswering answering;

    @Test
    void whoeverAnsweredLastIsOnItAndNotWhoeverDidFirst() throws Exception {
        given(visibility.open(anyString())).willReturn(List.of(Fixtures.openIncident("Checkout is down", "ada")));
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.openIncident("Checkout is down", "ada"));
        given(answering.responders(List.of(Fixtures.NUMBER)))
                .willReturn(Map.of(Fixtures.NUMBER, new Acknowledgement("grace", Fixtures.NOW, "", true)));

        for (String path : List.of("/", "/incidents/INC-2026-0042")) {
            assertThat(page(path))
                    .contains("<b>Grace Lindqvist</b>", " is on it")
                    .doesNotContain("<b>Ada Winter</b>");
        }
    }

    @Test
    void anotherTeamsIncidentIsInTheOldHandsOnlyUntilThatTeamAnswers() throws Exception {
        Incident checkout = Fixtures.reported("checkout", "Nobody can pay");
        given(visibility.open(anyString())).willReturn(List.of(checkout));
        given(incidents.get(Fixtures.NUMBER)).willReturn(checkout);

        for (String path : List.of("/", "/incidents/INC-2026-0042")) {
            given(answering.responders(List.of(Fixtures.NUMBER)))
                    .willReturn(Map.of(Fixtures.NUMBER, new Acknowledgement("grace", Fixtures.NOW, "platform", true)));
            assertThat(page(path)).contains("<b>Grace Lindqvist</b>", " is on it", " until Payments answers");

            given(answering.responders(List.of(Fixtures.NUMBER)))
                    .willReturn(Map.of(Fixtures.NUMBER, new Acknowledgement("ada", Fixtures.NOW, "payments", true)));
            assertThat(page(path)).contains("<b>Ada Winter</b>").doesNotContain(" answers");
        }
    }

    @Test
    void aPageThatWasAnsweredSaysSoAndOneThatOnlyWentOutDoesNot() throws Exception {
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.openIncident("Checkout is down", "ada"));
        given(paging.of(Fixtures.NUMBER)).willReturn(List.of(pageTo("ada"), pageTo("grace")));
        given(answering.people(Fixtures.NUMBER))
                .willReturn(Map.of(pageTo("ada").request().call(), Set.of("ada")));

        assertThat(page("/incidents/INC-2026-0042"))
                .containsSubsequence(
                        "Ada Winter</td>", ">answered<", "Grace Lindqvist</td>", ">accepted by the provider<")
                .containsOnlyOnce(">answered<");
    }

    private static PageRecord pageTo(String person) {
        var request = new PageRequest(Fixtures.NUMBER, new Summons(Purpose.RESPONDER, "payments"), 1, 1);
        var progress = new Progress(DeliveryStatus.ACCEPTED, 1, null, null, null, Fixtures.NOW);
        return new PageRecord(1, request, person, "mail", "page.1", Fixtures.NOW, progress);
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).principal(Fixtures.signedIn("ada", "responder")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
