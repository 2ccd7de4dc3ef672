package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.engine.FailedSteps;
import org.tocsin.outbox.Outbox;
import org.tocsin.outbox.OutboxEntry;
import org.tocsin.outbox.OutboxMessage;
import org.tocsin.paging.Paging;
import org.tocsin.postmortem.PostmortemHeadline;
import org.tocsin.postmortem.PostmortemSearch;
import org.tocsin.postmortem.PostmortemSearch.Found;
import org.tocsin.postmortem.PostmortemSearch.Reader;
import org.tocsin.postmortem.PostmortemState;
import org.tocsin.postmortem.Postmortems;

/** What only some may see, and what everybody has to. */
@PageTest
class WhoSeesWhatTest {

    private static final String LINK = "http://127.0.0.1:8080/acknowledge/secret";

    @Autowired
    private MockMvc web;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Postmortems postmortems;

    @Autowired
    private PostmortemSearch search;

    @Autowired
    private Paging paging;

    @Autowired
    private FailedSteps failedSteps;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aResponderIsShownTheirOwnMessagesWhateverTheyAskFor() throws Exception {
        page("/outbox?recipient=bruno", Fixtures.signedIn("ada", "responder"));

        verify(outbox).find(eq("ada"), any(), any(), anyInt());
    }

    @Test
    void thoseWhoLookAfterTocsinAreShownOthersMessagesWithoutTheKeyInThem() throws Exception {
        given(outbox.find(any(), any(), any(), anyInt())).willReturn(List.of(pageTo("ada"), pageTo("emil")));

        String page = page("/outbox", Fixtures.signedIn("emil", "sre"));

        verify(outbox).find(eq(""), any(), any(), anyInt());
        assertThat(page).contains("Ada Winter", "(a link for the recipient only)");
        assertThat(page.split("acknowledge/secret", -1))
                .as("the own one, in the text")
                .hasSize(3);
    }

    @Test
    void aDraftIsForThoseWhoWrite() throws Exception {
        given(search.find(any(), eq(new Reader(true, Set.of())))).willReturn(List.of(found(PostmortemState.DRAFT)));
        given(search.find(any(), eq(new Reader(false, Set.of()))))
                .willReturn(List.of(found(PostmortemState.PUBLISHED)));
        given(postmortems.of(eq(Fixtures.NUMBER), anyBoolean())).willReturn(Fixtures.postmortem("A story"));

        assertThat(page("/postmortems", Fixtures.signedIn("ada", "responder"))).contains("mark draft");
        assertThat(page("/postmortems", Fixtures.signedIn("vera", "viewer")))
                .contains("mark published")
                .doesNotContain("mark draft");
        page("/postmortems/" + Fixtures.NUMBER, Fixtures.signedIn("vera", "viewer"));
        page("/postmortems/%s/pdf".formatted(Fixtures.NUMBER), Fixtures.signedIn("vera", "viewer"));
        verify(postmortems, times(2)).of(Fixtures.NUMBER, false);
    }

    @Test
    void everybodyIsToldThatThePagerIsInTrouble() throws Exception {
        given(paging.notHandedOver(any())).willReturn(2L);
        given(failedSteps.count()).willReturn(1L);

        assertThat(page("/", Fixtures.signedIn("vera", "viewer")))
                .contains("2 pages could not be handed over within the last hour.")
                .contains("1 step has failed; Cockpit shows why.");
    }

    @Test
    void theOwnPageIsThatOfWhoeverLooks() throws Exception {
        assertThat(page("/me", Fixtures.signedIn("ada", "responder", "payments")))
                .contains("Ada Winter", "ada@example.org", "Nothing waits for you.");
    }

    private static Found found(PostmortemState state) {
        return new Found(
                new PostmortemHeadline(Fixtures.NUMBER, "payments", state, "A story", Fixtures.REPORTED), List.of());
    }

    private static OutboxEntry pageTo(String person) {
        return new OutboxEntry(
                1,
                Fixtures.REPORTED,
                new OutboxMessage("page", person, "P1", "Answer by " + LINK + " now", person, URI.create(LINK)));
    }

    private String page(String path, Authentication who) throws Exception {
        SecurityContextHolder.getContext().setAuthentication(who);
        return web.perform(get(path).principal(who)).andReturn().getResponse().getContentAsString();
    }
}
