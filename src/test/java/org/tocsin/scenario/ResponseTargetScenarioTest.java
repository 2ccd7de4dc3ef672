package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.incident.Priority;
import org.tocsin.shared.IncidentNumber;

/** Targets are warned about before they are missed, and follow the priority. */
@Scenario
class ResponseTargetScenarioTest {

    private final Company company;
    private final Mailboxes mail;

    ResponseTargetScenarioTest(Company company, Mailboxes mail) {
        this.company = company;
        this.mail = mail;
    }

    @Test
    void aResolutionTargetIsWarnedAboutBeforeItIsMissedAndEscalatedWhenItIs() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "2222222222222221", mail);

        company.passes(ofMinutes(44));
        mail.readers("update is due");
        mail.readers("incident manager");
        mail.areEmpty();
        company.passes(ofMinutes(1));
        assertThat(mail.readers("is at risk")).containsExactlyInAnyOrder("dana", "clara", "bruno", "grace", "kira");

        company.passes(ofMinutes(15));
        assertThat(mail.readers("missed its target"))
                .containsExactlyInAnyOrder("dana", "clara", "bruno", "grace", "kira");
        mail.readers("update is due");
        mail.readers(number.value());
        assertThat(company.incident(number).targets().resolveBy()).isEqualTo(company.now());
    }

    @Test
    void whoeverIsOnItIsRemindedOfAnUpdateWhenItIsDueAndNotBefore() {
        danaLeads(company.isAlreadyWorkedOn("checkout", "2222222222222222", mail));

        company.passes(ofMinutes(19));
        mail.areEmpty();
        company.passes(ofMinutes(1));
        assertThat(mail.readers("update is due")).containsExactly("dana");
        company.passes(ofMinutes(20));
        assertThat(mail.readers("update is due")).containsExactly("dana");
    }

    @Test
    void aLowerPriorityMovesEveryTargetToWhereItWouldHaveBeenFromTheReportOn() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "2222222222222223", mail);
        danaLeads(number);

        company.passes(ofMinutes(10));
        company.posts(
                "dana",
                "/api/v1/incidents/" + number + "/priority",
                """
                {"priority":"P1","why":"Only card payments are affected"}
                """);
        assertThat(company.incident(number).priority()).isEqualTo(Priority.P1);
        assertThat(company.taskOf("dana", "resolveIncident").getName())
                .isEqualTo("[P1] %s Resolve incident".formatted(number));
        assertThat(mail.readers("[P1] " + number)).containsExactlyInAnyOrder("support", "management", "product");

        company.passes(ofMinutes(169));
        mail.readers("update is due");
        mail.areEmpty();
        company.passes(ofMinutes(1));
        assertThat(mail.readers("is at risk")).contains("dana");
        mail.readers("update is due");
    }

    private void danaLeads(IncidentNumber number) {
        company.posts(
                "dana",
                "/api/v1/incidents/" + number + "/roles",
                """
                {"role":"incident-manager","holder":"dana"}
                """);
    }
}
