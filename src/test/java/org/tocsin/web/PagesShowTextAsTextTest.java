package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.action.Actions;
import org.tocsin.engine.Whereabouts;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Visibility;
import org.tocsin.notification.Notification;
import org.tocsin.outbox.Outbox;
import org.tocsin.outbox.OutboxEntry;
import org.tocsin.outbox.OutboxMessage;
import org.tocsin.paging.Paging;
import org.tocsin.postmortem.PostmortemHeadline;
import org.tocsin.postmortem.PostmortemSearch;
import org.tocsin.postmortem.PostmortemSearch.Found;
import org.tocsin.postmortem.PostmortemSearch.Piece;
import org.tocsin.postmortem.PostmortemState;
import org.tocsin.postmortem.Postmortems;

/** Whatever anybody writes anywhere, a page shows it and never runs it. */
@PageTest
class PagesShowTextAsTextTest {

    private static final String NASTY = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> ${7*7} [[${7*7}]]";

    @Autowired
    private MockMvc web;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Visibility visibility;

    @Autowired
    private IncidentLinks links;

    @Autowired
    private Paging paging;

    @Autowired
    private Notification notification;

    @Autowired
    private Actions actions;

    @Autowired
    private Postmortems postmortems;

    @Autowired
    private PostmortemSearch search;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Whereabouts whereabouts;

    @Test
    void theFirstPageEscapesEverything() throws Exception {
        given(visibility.open(anyString())).willReturn(List.of(Fixtures.openIncident(NASTY, NASTY)));
        given(visibility.endedLately(anyString(), anyInt())).willReturn(List.of(Fixtures.endedIncident(NASTY)));

        assertHarmless(page("/"));
    }

    @Test
    void theIncidentEscapesEverything() throws Exception {
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.endedIncident(NASTY));
        given(links.history(Fixtures.NUMBER)).willReturn(List.of(Fixtures.entry(NASTY)));
        given(paging.of(Fixtures.NUMBER)).willReturn(List.of(Fixtures.page(NASTY)));
        given(notification.of(Fixtures.NUMBER)).willReturn(List.of(Fixtures.update(NASTY)));
        given(actions.of(Fixtures.NUMBER)).willReturn(List.of(Fixtures.action(NASTY)));
        given(whereabouts.of("INC-2026-0042")).willReturn(List.of(Fixtures.position(NASTY)));

        assertHarmless(page("/incidents/INC-2026-0042"));
    }

    @Test
    void whatIsNoNumberIsSaidKindlyToo() throws Exception {
        MockHttpServletResponse answer = answer("/incidents/<script>alert(1)<script>");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("That is not an incident number");
        assertHarmless(answer.getContentAsString() + "&lt;script&gt;");
    }

    @Test
    void theOutboxShowsBodiesAsTextAndFollowsOnlyOurOwnLinks() throws Exception {
        String body = NASTY + " http://127.0.0.1:8080/incidents/INC-2026-0042 http://evil.test/x";
        given(outbox.find(any(), any(), any(), anyInt()))
                .willReturn(List.of(new OutboxEntry(
                        1,
                        Fixtures.REPORTED,
                        new OutboxMessage(NASTY, NASTY, NASTY, body, NASTY, URI.create("http://evil.test/y")))));

        String page = page("/outbox");

        assertHarmless(page);
        assertThat(page)
                .contains("href=\"http://127.0.0.1:8080/incidents/INC-2026-0042\"")
                .contains("http://evil.test/x")
                .doesNotContain("href=\"http://evil");
    }

    @Test
    void thePostmortemEscapesEverything() throws Exception {
        given(postmortems.of(eq(Fixtures.NUMBER), anyBoolean())).willReturn(Fixtures.postmortem(NASTY));
        given(incidents.find(Fixtures.NUMBER)).willReturn(Optional.of(Fixtures.openIncident(NASTY, null)));
        given(actions.of(Fixtures.NUMBER)).willReturn(List.of(Fixtures.action(NASTY)));

        assertHarmless(page("/postmortems/INC-2026-0042"));
    }

    @Test
    void theListOfPostmortemsEscapesEverything() throws Exception {
        given(search.find(any(), any()))
                .willReturn(List.of(new Found(
                        new PostmortemHeadline(
                                Fixtures.NUMBER, NASTY, PostmortemState.PUBLISHED, NASTY, Fixtures.REPORTED),
                        List.of(new Piece(NASTY, false), new Piece(NASTY, true)))));
        given(incidents.find(Fixtures.NUMBER)).willReturn(Optional.of(Fixtures.openIncident(NASTY, null)));

        assertHarmless(page("/postmortems"));
    }

    private static void assertHarmless(String page) {
        assertThat(page)
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("[[49]]")
                .doesNotContain(" 49");
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return web.perform(get(path).principal(Fixtures.signedIn("ada", "responder")))
                .andReturn()
                .getResponse();
    }
}
