package org.tocsin.scenario;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                        "No orders"));
        assertThat(company.incident(number).priority()).isEqualTo(Priority.P0);
        assertThat(company.taskOf("dana", "resolveIncident").getName())
                .isEqualTo("[P0] %s Resolve incident".formatted(number));

        company.completes("dana", "postUpdate", Map.of("updateText", "Nobody can pay. We are rolling back."));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        List.of("support", "management", "product", "customers")
                .forEach(group -> assertThat(mail.reads(group, number.value())).contains("We are rolling back"));

        company.passes(ofMinutes(10));
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Rolled back release 42"));
        assertThat(company.incident(number).state()).isEqualTo(State.RESOLVED);
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        List.of("support", "management", "product", "developers", "customers")
                .forEach(group -> assertThat(mail.reads(group, number.value())).contains("Rolled back release 42"));
        company.completes("dana", "assessSituation", Map.of("likelyToRecur", false));

        company.passes(ofHours(48));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        List.of("support", "management", "developers", "customers")
                .forEach(group -> assertThat(mail.reads(group, number.value())).contains("next business day"));

        company.hasNo("dana", "writePostmortem");
        company.passesUntil("2026-03-09T08:00:00Z");
        company.completes(
                "dana",
                "writePostmortem",
                Map.of(
                        "summary",
                        "Checkout was down for 16 minutes after release 42.",
                        "actions",
                        new Company.Json(
                                """
                                [{"title":"Test the release against a copy","assignee":"ada","deadline":"2026-03-20","actionKind":"prevent"}]
                                """)));
        company.completes("clara", "approvePostmortem", Map.of("approved", true, "comment", "Well done"));
        assertThat(company.incident(number).state()).isEqualTo(State.IN_REVIEW);

        company.completes("ada", "doAction", Map.of("workNote", "Runs in the pipeline now"));
        company.completes("dana", "verifyAction", Map.of("verified", true));
        assertThat(company.incident(number).state()).isEqualTo(State.CLOSED);
    }
}
