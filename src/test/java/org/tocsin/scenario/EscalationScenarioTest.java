package org.tocsin.scenario;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.shared.IncidentNumber;

/** Whoever does not answer is followed by the next, until somebody does. */
@Scenario
class EscalationScenarioTest {

    private final Company company;
    private final Mailboxes mail;

    EscalationScenarioTest(Company company, Mailboxes mail) {
        this.company = company;
        this.mail = mail;
    }

    @Test
    void whenTheFirstLevelStaysSilentTheSecondIsPagedAndItsAnswerEndsThePaging() {
        IncidentNumber number = company.alertFires("checkout", "1111111111111111");
        mail.reads("support", number.value());
        mail.reads("dana", "PAGE");

        company.passes(ofMinutes(4));
        mail.areEmpty();

        company.passes(ofMinutes(1));
        company.acknowledgesByLink(mail.reads("ada", "PAGE"));

        company.passes(ofMinutes(20));
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("ada");
    }

    @Test
    void whenNobodyAnswersIncidentManagersAreAlertedUntilSomebodyWasReachedByPhone() {
        IncidentNumber number = company.alertFires("checkout", "1111111111111112");
        mail.reads("support", number.value());
        company.passes(ofMinutes(29));
        assertThat(mail.readers("PAGE"))
                .containsExactlyInAnyOrder("dana", "ada", "clara", "ada", "bruno", "clara", "dana", "dana", "ada");

        company.passes(ofMinutes(60));
        assertThat(mail.readers("PAGE")).contains("dana", "ada", "clara", "bruno");
        assertThat(mail.readers("NOBODY ANSWERS")).contains("bruno", "clara", "grace", "kira", "emil", "farah", "hugo");

        company.passes(ofMinutes(15));
        assertThat(mail.readers("NOBODY ANSWERS")).contains("bruno", "clara");
        mail.readers("PAGE");

        company.completesOne("bruno", "reachSomebodyByPhone", Map.of("reached", "ada"));
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("ada");
        company.passes(ofHours(1));
        company.hasNo("bruno", "reachSomebodyByPhone");
    }

    @Test
    void whoeverAnswersButDoesNotTriageInTimeIsJoinedByTheNextLevel() {
        IncidentNumber number = company.alertFires("checkout", "1111111111111113");
        mail.reads("support", number.value());
        company.acknowledgesByLink(mail.reads("dana", "PAGE"));

        company.passes(ofMinutes(30));
        assertThat(mail.readers("PAGE")).containsExactly("ada");
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("dana");
    }

    @Test
    void whoeverTakesItBeforeTheFirstPageIsSentSparesEverybodyElseThePage() {
        IncidentNumber number = company.alertFiresJustNow("checkout", "1111111111111115");

        company.claims("bruno", "triageIncident");
        company.passes(ofMinutes(25));

        mail.reads("support", number.value());
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("bruno");
    }

    @Test
    void whoeverTakesTheTriageInTasklistHasAnsweredThePage() {
        IncidentNumber number = company.alertFires("checkout", "1111111111111114");
        mail.reads("support", number.value());
        mail.reads("dana", "PAGE");

        company.claims("bruno", "triageIncident");
        company.passes(ofMinutes(25));

        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("bruno");
    }
}
