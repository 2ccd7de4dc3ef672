package org.tocsin.scenario;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/** What may happen while an incident is worked on. */
@Scenario
class InterventionScenarioTest {

    private final Company company;
    private final Mailboxes mail;

    InterventionScenarioTest(Company company, Mailboxes mail) {
        this.company = company;
        this.mail = mail;
    }

    @Test
    void aFalseAlarmEndsTheIncidentWithoutAReview() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "4444444444444441", mail);
        company.posts(
                "dana",
                "/api/v1/incidents/" + number + "/cancel",
                """
                {"why":"The probe was broken"}
                """);
        assertThat(company.incident(number).state()).isEqualTo(State.CANCELLED);
        company.hasNo("dana", "resolveIncident");
        company.passes(ofDays(3));
    }

    @Test
    void whatTheClientAgreesCanWaitEndsTheIntervention() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "4444444444444442", mail);
        company.posts(
                "dana",
                "/api/v1/incidents/" + number + "/defer",
                """
                {"why":"The client has a workaround"}
                """);
        assertThat(company.incident(number).state()).isEqualTo(State.DEFERRED);
    }

    @Test
    void whoeverSaysThatItIsFixedNeedNotBeOfTheTeam() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "4444444444444443", mail);
        company.posts(
                "ada",
                "/api/v1/incidents/" + number + "/resolve",
                """
                {"whatFixed":"Rolled back","cause":"A release"}
                """);
        assertThat(company.incident(number).state()).isEqualTo(State.RESOLVED);
        assertThat(company.incident(number).answers().resolution())
                .isEqualTo(new Resolution("Rolled back", "A release", null, "ada"));
        company.hasNo("dana", "resolveIncident");
        company.posts("ada", "/api/v1/incidents/" + number + "/cancel", "{\"why\":\"The story ends\"}");
    }

    @Test
    void anUpdateSaidByProgramReachesThoseConcernedOnceASecondPersonApproved() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "4444444444444444", mail);
        company.posts(
                "dana",
                "/api/v1/incidents/" + number + "/updates",
                """
                {"text":"We found the cause."}
                """);
        company.completes("bruno", "approveUpdate", Map.of("approved", false, "comment", "Say which cause"));
        company.completes("dana", "rewriteUpdate", Map.of("updateText", "A certificate ran out."));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        assertThat(mail.readers(number.value()))
                .containsExactlyInAnyOrder("support", "management", "product", "customers");
    }

    @Test
    void theAuthorOfATextCannotApproveIt() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "4444444444444445", mail);
        company.posts(
                "bruno",
                "/api/v1/incidents/" + number + "/updates",
                """
                {"text":"We found the cause."}
                """);
        assertThatThrownBy(() -> company.completes("bruno", "approveUpdate", Map.of("approved", true)))
                .hasMessageContaining("bruno");
        company.taskOf("bruno", "approveUpdate");
    }

    @Test
    void whenTheAlertRecoversWhoeverIsOnItIsOfferedToResolve() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "4444444444444446", mail);
        company.alertResolves("checkout", "4444444444444446");
        assertThat(mail.readers("the alert has recovered")).containsExactly("dana");
        assertThat(company.incident(number).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void aProblemThatRecursWhileItIsObservedReopensTheSameIncident() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "4444444444444447", mail);
        company.alertResolves("checkout", "4444444444444447");
        mail.readers("the alert has recovered");
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
        company.completes("dana", "assessSituation", Map.of("likelyToRecur", true));
        company.passes(ofHours(2));

        assertThat(company.alertFires("checkout", "4444444444444447")).isEqualTo(number);
        company.acknowledgesByLink(mail.reads("dana", "PAGE"));

        assertThat(company.incident(number).state()).isEqualTo(State.ACTIVE);
        company.taskOf("dana", "resolveIncident");
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("dana");
        mail.readers(number.value());
    }
}
