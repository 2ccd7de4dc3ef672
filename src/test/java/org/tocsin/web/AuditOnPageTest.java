package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.audit.AuditEntry;
import org.tocsin.audit.AuditEntry.Outcome;
import org.tocsin.audit.AuditEntry.Who;
import org.tocsin.audit.AuditQuestion;
import org.tocsin.audit.AuditTrail;

/** Administrators read who did what, in words, and find what they look for. */
@PageTest
class AuditOnPageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private AuditTrail trail;

    @Test
    void anEntryIsSaidInWordsWithTheIncidentToGoTo() throws Exception {
        written(new AuditEntry(
                Fixtures.NOW,
                new Who("ada", "token", "10.0.0.7"),
                "POST /report",
                "INC-2026-0042 <i>web</i>",
                Outcome.refused("status 409")));

        assertThat(page(""))
                .contains(">Ada Winter<", ">token<", ">report a problem<", "href=\"/incidents/INC-2026-0042\"")
                .contains("&lt;i&gt;web&lt;/i&gt;", "mark risk", ">refused<", "status 409", "10.0.0.7");
    }

    @Test
    void theLastDayThatIsAskedForCountsToItsEnd() throws Exception {
        page("?from=2026-11-01&to=2026-11-30&person= ada &subject=INC-2026-0042");

        verify(trail)
                .newest(
                        eq(new AuditQuestion(
                                Instant.parse("2026-11-01T00:00:00Z"),
                                Instant.parse("2026-12-01T00:00:00Z"),
                                "ada",
                                "INC-2026-0042")),
                        anyInt());
    }

    @Test
    void whatIsNoDayIsNamedAndNothingIsListedInstead() throws Exception {
        assertThat(page("?from=yesterday")).contains("&#39;yesterday&#39; is no day; write it as 2026-11-30.");
        verify(trail, never()).newest(any(), anyInt());
    }

    @Test
    void thatNothingWasWrittenDownIsSaid() throws Exception {
        written();
        assertThat(page("")).contains("Nothing of that kind was written down.");
    }

    private void written(AuditEntry... entries) {
        given(trail.newest(any(), anyInt())).willReturn(List.of(entries));
    }

    private String page(String filter) throws Exception {
        return web.perform(get("/audit" + filter).principal(Fixtures.signedIn("noor", "admin")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
