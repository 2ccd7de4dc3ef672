package org.tocsin.scenario;

import static java.time.Duration.ofDays;
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

    private static final Company.Json ONE_ACTION = new Company.Json(
            """
            [{"title":"Test the release against a copy","assignee":"ada","deadline":"2026-03-20","actionKind":"prevent"}]
            """);

    private final Company company;
    private final Mailboxes mail;

    FromReportToClosedScenarioTest(Company company, Mailboxes mail) {
        this.company = company;
        this.mail = mail;
    }

    @Test
    void anAlertIsFollowedUntilItsLastCorrectiveActionIsVerified() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "0a1b2c3d4e5f6071", mail);
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("dana");
        assertThat(company.incident(number).priority()).isEqualTo(Priority.P0);
        assertThat(company.taskOf("dana", "resolveIncident").getName())
                .isEqualTo("[P0] %s Resolve incident".formatted(number));

        stakeholdersHear(number);
        serviceIsRestored(number);
        theProblemStaysAway(number);
        thePostmortemIsWrittenOnTheNextBusinessDay(number);
        theActionIsVerified();
        assertThat(company.incident(number).state()).isEqualTo(State.CLOSED);
    }

    private void stakeholdersHear(IncidentNumber number) {
        company.completes("dana", "postUpdate", Map.of("updateText", "Nobody can pay. We are rolling back."));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        List.of("support", "management", "product", "customers")
                .forEach(group -> assertThat(mail.reads(group, number.value())).contains("We are rolling back"));
    }

    private void serviceIsRestored(IncidentNumber number) {
        company.passes(ofMinutes(10));
        assertThat(mail.readers("you are needed as incident manager")).hasSize(1);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Rolled back release 42"));
        assertThat(company.incident(number).state()).isEqualTo(State.RESOLVED);
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        List.of("support", "management", "product", "developers", "customers")
                .forEach(group -> assertThat(mail.reads(group, number.value())).contains("Rolled back release 42"));
    }

    private void theProblemStaysAway(IncidentNumber number) {
        company.completes("dana", "assessSituation", Map.of("likelyToRecur", false));
        company.passes(ofDays(2));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        List.of("support", "management", "developers", "customers")
                .forEach(group -> assertThat(mail.reads(group, number.value())).contains("next business day"));
    }

    /** It is over on a Friday in Berlin; the next business day is Monday, the ninth of March. */
    private void thePostmortemIsWrittenOnTheNextBusinessDay(IncidentNumber number) {
        company.passesUntil("2026-03-09T07:59:00Z");
        company.hasNo("dana", "writePostmortem");
        company.passesUntil("2026-03-09T08:00:00Z");
        company.completes("dana", "writePostmortem", Map.of("summary", "It was down.", "actions", ONE_ACTION));
        company.completes("clara", "approvePostmortem", Map.of("approved", true, "comment", "Well done"));
        assertThat(company.incident(number).state()).isEqualTo(State.IN_REVIEW);
    }

    private void theActionIsVerified() {
        company.completes("ada", "doAction", Map.of("workNote", "Runs in the pipeline now"));
        company.completes("dana", "verifyAction", Map.of("verified", true));
    }
}
