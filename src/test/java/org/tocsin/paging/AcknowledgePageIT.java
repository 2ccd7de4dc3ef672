package org.tocsin.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;

/** One look at the link of a page, one tap, and everybody knows who has it. */
@SpringJUnitWebConfig({PagingBeans.class, AcknowledgePage.class, AcknowledgeApi.class})
@ImportAutoConfiguration({
    ThymeleafAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
class AcknowledgePageIT {

    private static int incidents = 3000;

    private final IncidentNumber incident = IncidentNumber.of(2026, ++incidents);

    @Autowired
    private Paging paging;

    @Autowired
    private PageAnswering answering;

    @Autowired
    private PagingBeans.ProcessForTests process;

    @Autowired
    private PhoneForTests first;

    @Autowired
    private MovableClock clock;

    private MockMvc browser;
    private String link = "";

    @BeforeEach
    void adaIsPaged(@Autowired WebApplicationContext application) {
        browser = MockMvcBuilders.webAppContextSetup(application).build();
        clock.moveTo(Instant.parse("2026-01-07T12:00:00Z"));
        first.reset();
        process.reset();
        link = page(1);
    }

    @Test
    void lookingShowsTheFactsAndAcknowledgesNothing() throws Exception {
        browser.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Checkout &lt;b&gt;is down&lt;/b&gt;")))
                .andExpect(content().string(containsString(incident.value())))
                .andExpect(content().string(containsString("I have it")))
                .andExpect(content().string(containsString("name=\"viewport\"")))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"));

        assertThat(answering.responder(incident)).isEmpty();
    }

    @Test
    void theRunbookIsOneTapAway() throws Exception {
        browser.perform(get(link))
                .andExpect(content().string(containsString("<a href=\"https://wiki.example.org/checkout\"")));
    }

    @Test
    void oneTapAcknowledgesInTheNameOfWhoWasPaged() throws Exception {
        browser.perform(post(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You have it since 7 Jan 12:00 UTC")));

        assertThat(answering.responder(incident).orElseThrow().person()).isEqualTo("ada");
    }

    @Test
    void whoeverComesLaterReadsWhoHasIt() throws Exception {
        answering.respond(incident, "bruno", "api");

        browser.perform(get(link))
                .andExpect(content().string(containsString("has it since 7 Jan 12:00 UTC")))
                .andExpect(content().string(not(containsString("I have it"))));
        browser.perform(post(link)).andExpect(content().string(not(containsString("You have it"))));
        assertThat(answering.responder(incident).orElseThrow().person()).isEqualTo("bruno");
    }

    @Test
    void anUnknownLinkSaysSo() throws Exception {
        for (var path : new String[] {"/acknowledge/guessed", link + "x"}) {
            browser.perform(get(path))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("This link is not known")));
            browser.perform(post(path)).andExpect(status().isNotFound());
        }
        assertThat(answering.responder(incident)).isEmpty();
    }

    @Test
    void anExpiredLinkSaysSoAndAcknowledgesNothing() throws Exception {
        clock.moveBy(Duration.ofHours(24));

        browser.perform(get(link))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This link has expired")))
                .andExpect(content().string(not(containsString("Checkout"))));
        browser.perform(post(link)).andExpect(status().isGone());

        assertThat(answering.responder(incident)).isEmpty();
    }

    @Test
    void whoeverTapsWhenItIsOverReadsWhoResolvedItAndChangesNothing() throws Exception {
        process.over = Optional.of("Dana Novak resolved it on 7 Jan 12:20 UTC");

        browser.perform(get(link)).andExpect(content().string(not(containsString("I have it"))));
        browser.perform(post(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dana Novak resolved it on 7 Jan 12:20 UTC")));
        browser.perform(post("/api/v1/incidents/{number}/acknowledge", incident).principal(() -> "clara"))
                .andExpect(status().isConflict())
                .andExpect(status().reason(containsString("Dana Novak resolved it on 7 Jan 12:20 UTC")));

        assertThat(answering.responder(incident)).isEmpty();
        assertThat(process.told).isEmpty();
    }

    @Test
    void whenPeopleAreCalledAnewTheLinkAcknowledgesAnew() throws Exception {
        answering.respond(incident, "bruno", "api");
        page(2);

        browser.perform(get(link)).andExpect(content().string(containsString("I have it")));
        browser.perform(post(link)).andExpect(content().string(containsString("You have it")));
    }

    @Test
    void whoHasSignedInAcknowledgesInTheirName() throws Exception {
        browser.perform(post("/api/v1/incidents/{number}/acknowledge", incident).principal(() -> "clara"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(incident.value()))
                .andExpect(jsonPath("$.person").value("clara"))
                .andExpect(jsonPath("$.at").value("2026-01-07T12:00:00Z"))
                .andExpect(jsonPath("$.first").value(true));
    }

    @Test
    void anIncidentNobodyHeardOfIsNotAcknowledged() throws Exception {
        browser.perform(post("/api/v1/incidents/INC-1999-0001/acknowledge").principal(() -> "clara"))
                .andExpect(status().isNotFound());
    }

    private String page(int round) {
        long page = paging.plan(new PageRequest(incident, new Summons(Purpose.RESPONDER, "payments"), 1, round))
                .pages()
                .get(0);
        paging.send(
                page,
                new PageContent(
                        incident,
                        "Checkout <b>is down</b>",
                        "P1",
                        "Checkout",
                        "Help\n\nRunbook: https://wiki.example.org/checkout"));
        return first.carried.get(first.carried.size() - 1).acknowledgeAt().getPath();
    }
}
