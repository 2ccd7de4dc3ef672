package org.tocsin.scenario;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/** The review is written, sent back, approved by somebody else, and its actions are followed. */
@Scenario
class ReviewScenarioTest {

    private final Company company;
    private final Mailboxes mail;

    ReviewScenarioTest(Company company, Mailboxes mail) {
        this.company = company;
        this.mail = mail;
    }

    @Test
    void aPostmortemIsSentBackUntilItIsGoodAndLateWorkIsRemindedAndEscalated() {
        IncidentNumber number = reachesReview("5555555555555551");
        company.passesUntil("2026-03-09T08:00:00Z");
        company.taskOf("dana", "writePostmortem");

        company.passesUntil("2026-03-10T08:00:00Z");
        assertThat(mail.readers("the postmortem is due")).containsExactlyInAnyOrder("dana", "clara");
        company.passesUntil("2026-03-11T08:00:00Z");
        assertThat(mail.readers("the postmortem is late")).containsExactlyInAnyOrder("dana", "clara");

        company.completes("dana", "writePostmortem", Map.of("summary", "It was down."));
        company.passesUntil("2026-03-12T08:00:00Z");
        assertThat(mail.readers("a postmortem waits for you")).containsExactly("clara");
        company.completes("clara", "approvePostmortem", Map.of("approved", false, "comment", "Say why"));
        company.completes("dana", "writePostmortem", Map.of("summary", "It was down because of a certificate."));
        company.completes("clara", "approvePostmortem", Map.of("approved", true));
        assertThat(company.incident(number).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aLeadWhoWroteThePostmortemPassesTheApprovalToTheDeputy() {
        reachesReview("5555555555555552");
        company.passesUntil("2026-03-09T08:00:00Z");
        company.completes("clara", "writePostmortem", Map.of("summary", "It was down."));
        company.completes("bruno", "approvePostmortem", Map.of("approved", true));
    }

    @Test
    void anActionNagsBeforeItsDeadlineEscalatesAfterItAndIsFollowedUntilVerified() {
        IncidentNumber number = reachesReview("5555555555555553");
        company.passesUntil("2026-03-09T08:00:00Z");
        company.completes(
                "dana",
                "writePostmortem",
                Map.of(
                        "summary",
                        "It was down.",
                        "actions",
                        new Company.Json(
                                """
                                [{"title":"Renew by machine","assignee":"ada","deadline":"2026-03-12"}]""")));
        company.completes("clara", "approvePostmortem", Map.of("approved", true));

        company.passesAMoment();
        assertThat(mail.readers("is yours")).containsExactly("ada");
        company.passesUntil("2026-03-11T16:00:00Z");
        assertThat(mail.readers("waits for you")).containsExactly("ada");
        company.passesUntil("2026-03-12T16:00:00Z");
        assertThat(mail.readers("overdue")).containsExactlyInAnyOrder("ada", "clara");

        company.completes("ada", "doAction", Map.of("workNote", "Done"));
        company.passesUntil("2026-03-13T08:00:00Z");
        assertThat(mail.readers("waits to be verified")).containsExactly("clara");
        company.completes("dana", "verifyAction", Map.of("verified", false, "comment", "Not on the second machine"));
        company.passesAMoment();
        assertThat(mail.readers("waits for you")).containsExactly("ada");
        company.completes("ada", "doAction", Map.of("workNote", "Now it is"));
        company.completes("dana", "verifyAction", Map.of("verified", true));
        assertThat(company.incident(number).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void whatNobodyAssessesIsRemindedOfOnceAndItsReviewBeginsNevertheless() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "5555555555555557", mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Renewed the certificate"));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        mail.readers(number.value());

        company.passes(ofHours(24));
        assertThat(mail.readers("the situation is to be assessed")).containsExactlyInAnyOrder("dana", "clara");
        company.passes(ofHours(24));
        company.hasNo("dana", "assessSituation");
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        company.passesUntil("2026-03-09T08:00:00Z");
        assertThat(company.incident(number).state()).isEqualTo(State.IN_REVIEW);
        mail.readers(number.value());
    }

    @Test
    void aMinorIncidentNeedsNoPostmortem() {
        IncidentNumber number = company.alertFires("search", "5555555555555554");
        mail.reads("support", number.value());
        String onCall = mail.readers("PAGE").get(0);
        company.completes(
                onCall, "triageIncident", Map.of("outcome", "incident", "impact", "procedural", "evidence", "A typo"));
        company.completes(onCall, "resolveIncident", Map.of("whatFixed", "Corrected it"));
        company.completes(onCall, "assessSituation", Map.of("likelyToRecur", false));
        company.passes(ofDays(2));
        assertThat(company.incident(number).state()).isEqualTo(State.CLOSED);
        mail.readers(number.value());
    }

    private IncidentNumber reachesReview(String fingerprint) {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", fingerprint, mail);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Renewed the certificate"));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        company.completes("dana", "assessSituation", Map.of("likelyToRecur", false));
        company.passes(ofDays(2));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        mail.readers(number.value());
        return number;
    }
}
