package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.catalog.Catalog;
import org.tocsin.engine.Whereabouts;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.PromisesProcess;
import org.tocsin.incident.ResponseClock;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.incident.Visibility;
import org.tocsin.notification.Notification;
import org.tocsin.oncall.Duty;
import org.tocsin.oncall.OnCall;
import org.tocsin.postmortem.Postmortems;

/** The pages say at one look what is burning, who is on it and when the next deadline is. */
@PageTest
class PagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Visibility visibility;

    @Autowired
    private OnCall onCall;

    @Autowired
    private Notification notification;

    @Autowired
    private PromisesProcess promises;

    @Autowired
    private ResponseClock clock;

    @Autowired
    private Postmortems postmortems;

    @Autowired
    private Whereabouts whereabouts;

    @Test
    void theFirstPageSaysWhatIsBurningWhoIsOnItAndHowMuchTimeIsLeft() throws Exception {
        given(visibility.open(anyString())).willReturn(List.of(Fixtures.openIncident("Checkout is down", "ada")));

        String page = page("/");

        assertThat(page)
                .contains("<title>1 incident is open · Tocsin</title>")
                .contains("Checkout is down")
                .contains("INC-2026-0042")
                .contains("<b>Ada Winter</b> is on it")
                .contains("<b>26 min left</b>")
                .contains("value=\"56\"");
    }

    @Test
    void anIncidentNobodyHasAcknowledgedIsLoud() throws Exception {
        given(visibility.open(anyString())).willReturn(List.of(Fixtures.openIncident("Checkout is down", null)));

        assertThat(page("/"))
                .contains("<h1>1 incident is open · 1 not acknowledged · 1 target missed</h1>")
                .contains("Nobody has acknowledged")
                .contains("<b>29 min over</b>")
                .contains("to <span>acknowledge</span>");
    }

    @Test
    void whatIsOnlyObservedStandsBehindWhatBurnsAndIsNotCountedWithIt() throws Exception {
        given(visibility.open(anyString()))
                .willReturn(List.of(
                        Fixtures.observedIncident("Search is fixed"),
                        Fixtures.openIncident("Checkout is down", "ada")));

        assertThat(page("/"))
                .contains("<h1>1 incident is open · 1 being observed</h1>")
                .containsSubsequence("Checkout is down", "data-since", "Search is fixed")
                .containsOnlyOnce("data-since")
                .contains("took 20 min");
    }

    @Test
    void whatIsMissedDoesNotHideWhatIsDueNext() throws Exception {
        given(visibility.open(anyString())).willReturn(List.of(Fixtures.openIncident("Checkout is down", "ada")));
        given(promises.updateBy(any(), any())).willReturn(Map.of(Fixtures.NUMBER, Fixtures.NOW.minusSeconds(240)));

        assertThat(page("/"))
                .containsSubsequence(
                        "<b>4 min over</b>",
                        "to <span>update stakeholders</span>",
                        "<b>26 min left</b>",
                        "to <span>resolve</span>");
    }

    @Test
    void anUpdateThatStakeholdersWaitForInVainIsLoud() throws Exception {
        given(visibility.open(anyString())).willReturn(List.of(Fixtures.openIncident("Checkout is down", "ada")));
        given(promises.updateBy(any(), any())).willReturn(Map.of(Fixtures.NUMBER, Fixtures.NOW.minusSeconds(240)));

        assertThat(page("/"))
                .contains("<h1>1 incident is open · 1 target missed</h1>")
                .contains("<b>4 min over</b>")
                .contains("to <span>update stakeholders</span>");
    }

    @Test
    void everyPageOfAnIncidentWhoseClockStandsStillSaysWhyAndUntilWhen() throws Exception {
        given(visibility.open(anyString())).willReturn(List.of(Fixtures.openIncident("Checkout is down", "ada")));
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.openIncident("Checkout is down", "ada"));
        given(clock.of(List.of(Fixtures.NUMBER)))
                .willReturn(Map.of(Fixtures.NUMBER, List.of(Fixtures.waitsForProvider())));

        for (String path : List.of("/", "/incidents/INC-2026-0042")) {
            assertThat(page(path))
                    .contains("<b>The clock stands still:</b> waiting for the <span>provider</span>")
                    .contains("03:10 UTC", "06:10 UTC</time> at the latest", "CardBank &lt;b&gt;looks&lt;/b&gt;")
                    .doesNotContain("data-due=\"2026-11-20T04:00:00Z\"");
        }
    }

    @Test
    void theFirstPageSaysWhoIsOnCall() throws Exception {
        Catalog catalog = new PageTest.Beans().catalog();
        given(onCall.now())
                .willReturn(List.of(
                        new Duty(
                                "payments", catalog.person("ada").orElseThrow(), Instant.parse("2026-11-20T08:00:00Z")),
                        new Duty("platform", catalog.person("grace").orElseThrow(), null)));

        assertThat(page("/"))
                .contains("Payments", "Ada Winter", "08:00 UTC", "in 4 h 26 min", "Grace Lindqvist", "always");
    }

    @Test
    void aQuietNightSaysWhatToDoWhenItEnds() throws Exception {
        assertThat(page("/")).contains("Nothing is burning", "report it", "Nobody is on call");
    }

    @Test
    void theIncidentShowsTargetsAndWhereItStands() throws Exception {
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.openIncident("Checkout is down", "ada"));
        given(whereabouts.of("INC-2026-0042")).willReturn(List.of(Fixtures.position("Triage incident")));

        assertThat(page("/incidents/INC-2026-0042"))
                .contains("<b>took 3 min</b>")
                .contains("<b>26 min left</b>")
                .contains("data-failed=\"triage\"")
                .contains("data-passed=\"reported\"")
                .contains("data-source=\"/incidents/INC-2026-0042/diagrams/incident:1:abc\"")
                .contains("step failed, see Cockpit");
    }

    @Test
    void theRunbookAndWhatTheAlertPointsAtCanBeFollowed() throws Exception {
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.reported("checkout", "See https://graphs.test/d/1."));

        assertThat(page("/incidents/INC-2026-0042"))
                .contains("<a href=\"https://wiki.example.org/runbooks/checkout\" rel=\"noopener noreferrer\">")
                .contains(
                        "See <a href=\"https://graphs.test/d/1\" rel=\"noopener noreferrer\">https://graphs.test/d/1</a>.");
    }

    @Test
    void anUpdateSaysWhomItIsForAndWhoApprovedIt() throws Exception {
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.openIncident("Checkout is down", "ada"));
        given(notification.of(Fixtures.NUMBER))
                .willReturn(List.of(Fixtures.draftedUpdate(7), Fixtures.draftedUpdate(8), Fixtures.approvedUpdate(9)));
        given(notification.addressees(Fixtures.NUMBER)).willReturn(Map.of(8L, 2, 9L, 1));

        assertThat(page("/incidents/INC-2026-0042"))
                .contains("<span class=\"mark risk\">for nobody yet</span>")
                .contains("<span class=\"mark calm\">for 2 groups</span>")
                .contains("<span class=\"mark kept\">for 1 group, approved by Clara Stein</span>");
    }

    @Test
    void aDiagramIsHandedOutAsTextThatNoBrowserRuns() throws Exception {
        given(whereabouts.diagram("INC-2026-0042", "incident:1:abc")).willReturn(Optional.of("<definitions/>"));

        MockHttpServletResponse answer = answer("/incidents/INC-2026-0042/diagrams/incident:1:abc");

        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer("/incidents/INC-2026-0042/diagrams/other").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theDiagramViewerIsThere() {
        assertThat(getClass()
                        .getResource("/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js"))
                .isNotNull();
    }

    @Test
    void anIncidentThatEndedHasNothingToWorkOn() throws Exception {
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.endedIncident("ada"));

        assertThat(page("/incidents/INC-2026-0042"))
                .contains("acknowledged by </span><b>Ada Winter</b>", "took 34 min")
                .doesNotContain("is on it", "in Tasklist</a>");
    }

    @Test
    void whatIsNotThereIsSaidKindly() throws Exception {
        UnknownIncident unknown = unknown();
        given(incidents.get(Fixtures.NUMBER)).willThrow(unknown);

        MockHttpServletResponse answer = answer("/incidents/INC-2026-0042");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("There is nothing here", "There is no incident INC-2026-0042");
    }

    @Test
    void anEmptyOutboxSaysWhatToDo() throws Exception {
        assertThat(page("/outbox")).contains("Nothing has been written yet");
    }

    @Test
    void aBlankSectionAsksItsQuestion() throws Exception {
        given(postmortems.of(eq(Fixtures.NUMBER), anyBoolean())).willReturn(Fixtures.postmortem(""));

        assertThat(page("/postmortems/INC-2026-0042")).contains("Ask why five times.", "Postmortem of INC-2026-0042");
    }

    @Test
    void anEmptyListOfPostmortemsSaysWhereTheyComeFrom() throws Exception {
        assertThat(page("/postmortems")).contains("There is none yet", "next business day");
    }

    /** The real one is made by its own module only. */
    private static UnknownIncident unknown() {
        UnknownIncident unknown = mock(UnknownIncident.class);
        given(unknown.getMessage()).willReturn("There is no incident INC-2026-0042.");
        return unknown;
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
