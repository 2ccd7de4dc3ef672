package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.shared.IncidentNumber;

/** News that the resolution has outrun is withdrawn: nobody approves it, nobody rewrites it, nobody reads it. */
@Scenario
class OutdatedUpdateScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final JdbcClient database;

    OutdatedUpdateScenarioTest(Company company, Mailboxes mail, JdbcClient database) {
        this.database = database;
        this.company = company;
        this.mail = mail;
    }

    @Test
    void newsThatWaitsForApprovalIsWithdrawn() {
        IncidentNumber number = newsWaitsForApproval("7777777777777701");
        String waiting = company.taskOf("bruno", "approveUpdate").getId();

        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Renewed the certificate"));

        onlyTheResolutionIsLeft(number, waiting);
    }

    @Test
    void newsThatWasSentBackIsWithdrawn() {
        IncidentNumber number = newsWaitsForApproval("7777777777777702");
        company.completes("bruno", "approveUpdate", Map.of("approved", false, "comment", "Say since when"));
        String waiting = company.taskOf("dana", "rewriteUpdate").getId();

        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Renewed the certificate"));

        company.hasNo("dana", "rewriteUpdate");
        onlyTheResolutionIsLeft(number, waiting);
    }

    @Test
    void theResolutionThatNobodyApprovedBeforeTheProblemCameBackIsNotToBeSentForEver() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7777777777777703", mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Renewed the certificate"));
        company.alertResolves("checkout", "7777777777777703");
        company.alertFires("checkout", "7777777777777703");

        company.hasNo("bruno", "approveUpdate");
        assertThat(database.sql("select status from tocsin.notice where incident = ? and update_id is not null")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .contains("NOT_NEEDED")
                .doesNotContain("PLANNED");
        mail.readers(number.value());
    }

    private IncidentNumber newsWaitsForApproval(String fingerprint) {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", fingerprint, mail);
        company.posts("dana", "/api/v1/incidents/" + number + "/updates", "{\"text\":\"We are still looking.\"}");
        return number;
    }

    private void onlyTheResolutionIsLeft(IncidentNumber number, String withdrawn) {
        assertThat(company.taskOf("bruno", "approveUpdate").getId()).isNotEqualTo(withdrawn);
        company.completes("bruno", "approveUpdate", Map.of("approved", true));

        assertThat(mail.reads("support", number.value())).doesNotContain("still looking");
        mail.readers(number.value());
    }
}
