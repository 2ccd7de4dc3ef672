package org.tocsin.scenario;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.incident.Priority;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/** An alert becomes an incident, is answered, fixed, reviewed, and followed until its last action is verified. */
@Scenario
class FromReportToClosedScenarioTest {

    private final Company company;
    private final Mailboxes mail;

    FromReportToClosedScenarioTest(Company company, Mailboxes mail) {
        this.company = company;
        this.mail = mail;
    }

    @Test
    void anAlertIsFollowedUntilItsLastCorrectiveActionIsVerified() {
        IncidentNumber number = company.alertFires("checkout", "0a1b2c3d4e5f6071");
        mail.reads("support", number.value());
        company.acknowledgesByLink(mail.reads("dana", number.value()));
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("dana");

        company.passes(ofMinutes(6));
        company.completes(
                "dana",
                "triageIncident",
                Map.of(
                        "outcome",
                        "incident",
                        "impact",
                        "loss-of-access",
                        "clients",
                        "several",
                        "evidence",
                        "All orders fail"));
        assertThat(company.incident(number).priority()).isEqualTo(Priority.P0);
        assertThat(company.taskOf("dana", "resolveIncident").getName())
                .isEqualTo("[P0] %s Resolve incident".formatted(number));

        company.passes(ofMinutes(10));
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Rolled back release 42", "dataLost", false));
        assertThat(company.incident(number).state()).isEqualTo(State.RESOLVED);
        mail.reads("ada", "x");
        company.passes(ofHours(1));
    }
}
