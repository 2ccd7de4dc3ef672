package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.shared.IncidentNumber;

/** What support writes for stakeholders is a draft: somebody who answers for the incident reads it before it goes out. */
@Scenario
class SupportDraftScenarioTest {

    private static final String TEXT = "Some customers cannot search; browsing works";

    private final Company company;
    private final Mailboxes mail;
    private final MockMvc http;

    SupportDraftScenarioTest(Company company, Mailboxes mail, MockMvc http) {
        this.company = company;
        this.mail = mail;
        this.http = http;
    }

    @Test
    void aDraftFromThePageWaitsForApprovalWhateverThePriority() throws Exception {
        IncidentNumber number = reported("d5a0000000000001");

        drafts(number);
        mail.areEmpty();
        company.hasNo("mira", "approveUpdate");
        company.completes("grace", "approveUpdate", Map.of("approved", true));

        assertThat(mail.reads("support", number.value())).contains(TEXT);
    }

    @Test
    void theInterfaceForProgramsIsNoWayAroundIt() {
        IncidentNumber number = reported("d5a0000000000002");

        company.posts("mira", "/api/v1/incidents/%s/updates".formatted(number), "{\"text\":\"%s\"}".formatted(TEXT));
        mail.areEmpty();
        company.completes("grace", "approveUpdate", Map.of("approved", false, "comment", "Which customers?"));
        company.completes("dana", "rewriteUpdate", Map.of("updateText", "Customers of the old shop cannot search"));
        company.completes("grace", "approveUpdate", Map.of("approved", true));

        assertThat(mail.reads("support", number.value())).contains("Customers of the old shop");
    }

    @Test
    void aDraftRelievesNobodyOfThePromisedUpdate() {
        IncidentNumber number = company.isAlreadyWorkedOn("payment-gateway", "d5a0000000000005", mail);
        Date due = company.taskOf("dana", "postUpdate").getDueDate();
        company.passes(Duration.ofMinutes(5));

        company.posts("mira", "/api/v1/incidents/%s/updates".formatted(number), "{\"text\":\"%s\"}".formatted(TEXT));
        assertThat(company.taskOf("dana", "postUpdate").getDueDate()).isEqualTo(due);
        company.posts("dana", "/api/v1/incidents/%s/updates".formatted(number), "{\"text\":\"%s\"}".formatted(TEXT));
        assertThat(company.taskOf("dana", "postUpdate").getDueDate()).isAfter(due);
        mail.clear();
    }

    @Test
    void whatAResponderWritesOfAMinorIncidentGoesOutAtOnce() {
        IncidentNumber number = reported("d5a0000000000003");

        company.posts("dana", "/api/v1/incidents/%s/updates".formatted(number), "{\"text\":\"%s\"}".formatted(TEXT));

        assertThat(mail.reads("support", number.value())).contains(TEXT);
    }

    @Test
    void supportIsOfferedADraftAndRespondersAnUpdate() throws Exception {
        IncidentNumber number = reported("d5a0000000000004");

        assertThat(page("mira", number)).contains("Draft update").doesNotContain("Post update", "Change priority");
        assertThat(page("dana", number)).contains("Post update").doesNotContain("Draft update");
        http.perform(post("/incidents/{number}/update", number)
                        .with(httpBasic("mira", "mira"))
                        .with(csrf())
                        .param("text", TEXT))
                .andExpect(status().isForbidden());
    }

    private IncidentNumber reported(String fingerprint) {
        IncidentNumber number = company.alertFires("payment-gateway", fingerprint);
        mail.reads("support", number.value());
        mail.reads("dana", number.value());
        return number;
    }

    private void drafts(IncidentNumber number) throws Exception {
        http.perform(post("/incidents/{number}/draft", number)
                        .with(httpBasic("mira", "mira"))
                        .with(csrf())
                        .param("text", TEXT))
                .andExpect(status().is3xxRedirection());
        company.passes(Duration.ZERO);
    }

    private String page(String person, IncidentNumber number) throws Exception {
        return http.perform(get("/incidents/{number}", number).with(httpBasic(person, person)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
