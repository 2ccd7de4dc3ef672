package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/** What is no incident ends at once, and the next alert about it opens a new one. */
@Scenario
class TriageScenarioTest {

    private final Company company;
    private final Mailboxes mail;

    TriageScenarioTest(Company company, Mailboxes mail) {
        this.company = company;
        this.mail = mail;
    }

    @Test
    void aReportThatAffectsNobodyIsRejected() {
        IncidentNumber number = company.alertFires("checkout", "3333333333333331");
        endsAs(number, Map.of("outcome", "not-impacting", "evidence", "A test machine"), State.REJECTED);

        IncidentNumber next = company.alertFires("checkout", "3333333333333331");
        assertThat(next).isNotEqualTo(number);
        mail.reads("support", next.value());
        mail.reads("dana", "PAGE");
    }

    @Test
    void whatCanWaitIsLeftForAWorkingDay() {
        IncidentNumber number = company.alertFires("search", "3333333333333332");
        mail.reads("support", number.value());
        String page = mail.readers("PAGE").get(0);
        company.completes(page, "triageIncident", Map.of("outcome", "can-wait", "evidence", "Cosmetic"));
        assertThat(company.incident(number).state()).isEqualTo(State.DEFERRED);
    }

    @Test
    void aDuplicateEndsInFavourOfTheIncidentThatWasThereFirst() {
        IncidentNumber first = company.isAlreadyWorkedOn("checkout", "3333333333333333", mail);
        IncidentNumber second = company.alertFires("payment-gateway", "3333333333333334");
        endsAs(
                second,
                Map.of("outcome", "duplicate", "evidence", "Same graph", "duplicateOf", first.value()),
                State.DUPLICATE);
        assertThat(company.incident(first).state()).isEqualTo(State.ACTIVE);
        mail.readers(first.value());
    }

    @Test
    void theSameAlertSaidAgainIsTheSameIncidentAndNoSecondPage() {
        IncidentNumber number = company.alertFires("checkout", "3333333333333335");
        mail.reads("support", number.value());
        mail.reads("dana", "PAGE");

        assertThat(company.alertFires("checkout", "3333333333333335")).isEqualTo(number);
    }

    @Test
    void withoutAnOutcomeTheTriageStaysOpenAndSaysWhatIsMissing() {
        IncidentNumber number = company.alertFires("checkout", "3333333333333336");
        mail.reads("support", number.value());
        mail.reads("dana", "PAGE");

        assertThatThrownBy(() -> company.completes("dana", "triageIncident", Map.of("outcome", "no idea")))
                .hasMessageContaining("\"What is it?\" is 'no idea'")
                .hasMessageContaining("not-impacting");
        company.taskOf("dana", "triageIncident");
    }

    private void endsAs(IncidentNumber number, Map<String, Object> triage, State state) {
        mail.reads("support", number.value());
        mail.reads("dana", "PAGE");
        company.completes("dana", "triageIncident", triage);
        assertThat(company.incident(number).state()).isEqualTo(state);
        company.passes(ofMinutes(45));
    }
}
