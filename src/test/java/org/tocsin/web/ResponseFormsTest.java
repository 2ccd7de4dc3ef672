package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tocsin.incident.Damage;
import org.tocsin.incident.IncidentNotes;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Named;
import org.tocsin.incident.NobodyIsWaiting;
import org.tocsin.incident.Privacy;
import org.tocsin.incident.PrivacyProcess;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.ResponseProcess;

/** What people can do on the page of an incident, and what becomes of what they typed. */
@PageTest
class ResponseFormsTest {

    private static final Authentication ADA = Fixtures.signedIn("ada", "responder", "payments");

    @Autowired
    private MockMvc web;

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentNotes notes;

    @Autowired
    private ResponseProcess process;

    @Autowired
    private Privacy privacy;

    @Autowired
    private PrivacyProcess privacyProcess;

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void anIncidentIsWorkedOn() {
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.openIncident("Checkout is down", "ada"));
    }

    @Test
    void aResponderIsOfferedWhatTheProcessAllowsNow() throws Exception {
        assertThat(offered(ADA))
                .contains("/update", "/note", "/help", "/priority", "/pause", "/resolve", "/merge", "/cancel")
                .doesNotContain("/acknowledge", "/resume", "/recurred");
    }

    @Test
    void whatNobodyHasAcknowledgedIsOfferedFirst() throws Exception {
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.openIncident("Checkout is down", null));

        assertThat(offered(ADA)).startsWith("/acknowledge").containsOnlyOnce("/acknowledge");
        assertThat(page(ADA)).containsSubsequence("I have it", "What you can do");
    }

    @Test
    void whatHasEndedTakesOnlyNotes() throws Exception {
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.endedIncident("Checkout is down"));

        assertThat(offered(ADA)).containsExactly("/note");
    }

    @Test
    void whoSeesAPrivateIncidentIsChangedOnItsPage() throws Exception {
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.asPrivate(Fixtures.openIncident("Salaries", "ada")));
        given(privacy.named(Fixtures.NUMBER))
                .willReturn(List.of(new Named("bruno", Named.How.NAMED, "ada", Instant.parse("2026-11-20T03:00:00Z"))));
        assertThat(offered(ADA)).contains("/name", "/unname", "/make-public").doesNotContain("/make-private");

        web.perform(form("unname", ADA).param("named", "bruno").param("why", "They need not know"));

        verify(privacyProcess).unname(Fixtures.NUMBER, List.of("bruno"), "ada", "They need not know");
    }

    @Test
    void supportDraftsUpdatesAndWritesNotesAndWhoeverMayOnlyLookIsOfferedNothing() throws Exception {
        assertThat(offered(Fixtures.signedIn("sam", "support"))).containsExactly("/draft", "/note");
        assertThat(offered(Fixtures.signedIn("vera", "viewer"))).isEmpty();
    }

    @Test
    void whatIsNotOfferedIsRefusedAsWell() {
        assertThatThrownBy(() -> send("update", Fixtures.signedIn("sam", "support"), "text", "News"))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> send("note", Fixtures.signedIn("vera", "viewer"), "text", "News"))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        verify(process, never()).updatePosted(any(), any(), any());
        verify(notes, never()).add(any(), any(), any());
    }

    @Test
    void whatIsDoneIsShownByThePageItself() throws Exception {
        MvcResult sent = send("update", ADA, "text", "We roll back");

        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/incidents/INC-2026-0042");
        assertThat(sent.getFlashMap().get("done")).isEqualTo("The update is on its way.");
        verify(process).updatePosted(Fixtures.NUMBER, "We roll back", "ada");
    }

    @Test
    void aResolutionIsReadWithAllItsAnswers() throws Exception {
        MockHttpServletRequestBuilder form = form("resolve", ADA)
                .param("whatFixed", " Rolled back ")
                .param("mitigatedAt", "2026-11-20T03:20")
                .param("dataLost", "true");

        assertThat(web.perform(form).andReturn().getResponse().getStatus()).isEqualTo(302);
        verify(process)
                .resolved(
                        Fixtures.NUMBER,
                        new Resolution("Rolled back", null, Instant.parse("2026-11-20T03:20:00Z"), "ada"),
                        new Damage(true, false));
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() throws Exception {
        MockHttpServletRequestBuilder form =
                form("priority", ADA).param("priority", "P9").param("why", "More & <more> shops");

        MockHttpServletResponse answer = web.perform(form).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains("id=\"priority-priority-error\"")
                .contains("This is not known; expected one of P0, P1, P2, P3")
                .contains("aria-describedby=\"priority-priority-error\"")
                .contains("More &amp; &lt;more&gt; shops")
                .contains("id=\"offer-priority\" open=\"open\"");
        verify(process, never()).priorityChanged(any(), any(), any(), any());
    }

    @Test
    void whatIsNotPossibleAnyMoreIsSaidAndNothingTypedIsLost() throws Exception {
        willThrow(new NobodyIsWaiting(Fixtures.NUMBER, "a resolution"))
                .given(process)
                .resolved(any(), any(), any());

        MockHttpServletResponse answer =
                send("resolve", ADA, "whatFixed", "Rolled back").getResponse();

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("INC-2026-0042 is not waiting for a resolution where it stands now.")
                .contains(">Rolled back</textarea>");
    }

    @Test
    void whatCannotBeTakenBackWantsATick() throws Exception {
        MockHttpServletResponse answer =
                send("cancel", ADA, "why", "The probe was broken").getResponse();

        assertThat(answer.getContentAsString()).contains("This is not ticked", "The probe was broken");
        verify(process, never()).falseAlarm(any(), any(), any());
        web.perform(form("cancel", ADA).param("why", "A drill").param("sure", "true"));
        verify(process).falseAlarm(Fixtures.NUMBER, "ada", "A drill");
    }

    @Test
    void aDoubleClickIsOneClick() throws Exception {
        MockHttpServletRequestBuilder form =
                form("update", ADA).param("text", "News").param("once", "update-1");

        web.perform(form);
        MockHttpServletResponse second = web.perform(form).andReturn().getResponse();

        assertThat(second.getRedirectedUrl()).isEqualTo("/incidents/INC-2026-0042");
        verify(process, times(1)).updatePosted(any(), any(), any());
    }

    @Test
    void whatWasRefusedCanBeSentAgainWithTheSameToken() throws Exception {
        web.perform(form("update", ADA).param("text", " ").param("once", "update-2"));
        web.perform(form("update", ADA).param("text", "News").param("once", "update-2"));

        verify(process).updatePosted(Fixtures.NUMBER, "News", "ada");
    }

    @Test
    void nothingElseIsDoneByAnyOtherAddress() throws Exception {
        assertThat(send("explode", ADA, "why", "Fun").getResponse().getStatus()).isEqualTo(404);
    }

    private String page(Authentication who) throws Exception {
        return web.perform(get("/incidents/" + Fixtures.NUMBER).principal(who))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Stream<String> offered(Authentication who) throws Exception {
        return Pattern.compile("action=\"/incidents/INC-2026-0042(/[^\"]+)\"")
                .matcher(page(who))
                .results()
                .map(found -> found.group(1));
    }

    private MvcResult send(String action, Authentication who, String field, String text) throws Exception {
        return web.perform(form(action, who).param(field, text)).andReturn();
    }

    private MockHttpServletRequestBuilder form(String action, Authentication who) {
        return post("/incidents/%s/%s".formatted(Fixtures.NUMBER, action))
                .principal(who)
                .session(session);
    }
}
