package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;

/** Whoever tells of something delicate on the page for it says there that it is private, and who may know. */
@Scenario
class PrivateReportPageScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final MockMvc http;
    private final Visibility visibility;

    PrivateReportPageScenarioTest(Company company, Mailboxes mail, MockMvc http, Visibility visibility) {
        this.company = company;
        this.mail = mail;
        this.http = http;
        this.visibility = visibility;
    }

    @Test
    void whatTheBoxOfThePageSaysCountsFromTheFirstMomentOn() throws Exception {
        String page = Objects.requireNonNull(http.perform(post("/report")
                        .with(httpBasic("mira", "mira"))
                        .with(csrf())
                        .param("title", "Somebody reads other people's orders")
                        .param("service", "payment-gateway")
                        .param("private", "true")
                        .param("named", "clara, otto"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        company.passes(Duration.ZERO);

        IncidentNumber number = new IncidentNumber(page.substring(page.lastIndexOf('/') + 1));
        assertThat(mail.readers(number.value())).containsExactly("dana");
        assertThat(visibility.insiders(number)).containsExactlyInAnyOrder("mira", "clara", "otto", "dana");
        assertThat(visibility.maySee(number, "emil")).isFalse();
    }

    @Test
    void thePageHasTheBox() throws Exception {
        http.perform(get("/report").with(httpBasic("mira", "mira")))
                .andExpect(content().string(containsString("It is private")))
                .andExpect(content().string(containsString("Who else may see it?")));
    }

    @Test
    void whoIsNamedAndNotKnownIsSaidBesideTheField() throws Exception {
        http.perform(post("/report")
                        .with(httpBasic("mira", "mira"))
                        .with(csrf())
                        .param("title", "Somebody reads other people's orders")
                        .param("private", "true")
                        .param("named", "clarra"))
                .andExpect(status().isBadRequest());
    }
}
