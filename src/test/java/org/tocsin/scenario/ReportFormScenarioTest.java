package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.incident.Incidents;
import org.tocsin.shared.IncidentNumber;

/** Anybody reports a problem with the form of Tasklist. */
@Scenario
class ReportFormScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final Incidents incidents;

    ReportFormScenarioTest(Company company, Mailboxes mail, Incidents incidents) {
        this.company = company;
        this.mail = mail;
        this.incidents = incidents;
    }

    @Test
    void whatAPersonReportsPagesThoseWhoAnswerForTheService() {
        IncidentNumber number = company.reports(
                "mira",
                Map.of(
                        "title", "Customers cannot pay",
                        "service", "checkout",
                        "customers", "Acme",
                        "occurredAt", "2026-03-04T09:45Z"));

        assertThat(company.incident(number).report().origin().reportedBy()).isEqualTo("mira");
        assertThat(company.incident(number).report().origin().occurredAt()).isEqualTo("2026-03-04T09:45:00Z");
        mail.reads("support", number.value());
        mail.reads("dana", "PAGE");
    }

    @Test
    void aReportWithAnUnknownServiceSaysWhichServicesThereAreAndOpensNothing() {
        int before = incidents.recent(1000).size();

        assertThatThrownBy(() -> company.reports("mira", Map.of("title", "Slow", "service", "kiosk")))
                .hasMessageContaining("service")
                .hasMessageContaining("checkout");
        assertThat(incidents.recent(1000)).hasSize(before);
    }

    @Test
    void textFromOutsideStaysText() {
        IncidentNumber number =
                company.reports("mira", Map.of("title", "<script>alert(1)</script> ${7*7}", "service", "checkout"));

        assertThat(company.incident(number).title()).isEqualTo("<script>alert(1)</script> ${7*7}");
        assertThat(mail.reads("dana", "<script>alert(1)</script> ${7*7}")).contains("&lt;script&gt;");
        mail.reads("support", number.value());
    }
}
