package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.shared.IncidentNumber;

/** A text for stakeholders that waits for somebody is asked for until it goes out. */
@Scenario
class WaitingTextScenarioTest {

    private final Company company;
    private final Mailboxes mail;

    WaitingTextScenarioTest(Company company, Mailboxes mail) {
        this.company = company;
        this.mail = mail;
    }

    @Test
    void theIncidentManagerIsAskedToApproveItAtOnceAndEverybodyWhoMayOnceItIsLate() {
        IncidentNumber number = posted("f100000000000001");
        company.passesAMoment();
        assertThat(mail.reads("bruno", "a text waits to be approved")).contains("We found the cause.");

        company.passes(ofMinutes(19));
        mail.areEmpty();
        company.passes(ofMinutes(1));
        assertThat(mail.readers("a text waits to be approved"))
                .containsExactlyInAnyOrder("bruno", "clara", "grace", "kira");
        mail.readers("an update is due");
        company.completes("clara", "approveUpdate", Map.of("approved", true));
        assertThat(mail.readers(number.value())).as("the update itself").isNotEmpty();
        company.passes(ofMinutes(19));
        mail.areEmpty();
    }

    @Test
    void whoWroteItIsAskedToWordItAnewAtOnceAndAgain() {
        IncidentNumber number = posted("f100000000000002");
        company.passesAMoment();
        mail.reads("bruno", "a text waits to be approved");
        company.completes("bruno", "approveUpdate", Map.of("approved", false, "comment", "Which cause?"));

        company.passesAMoment();
        assertThat(mail.reads("dana", "a text was sent back")).contains("Which cause?", "We found the cause.");
        company.passes(ofMinutes(20));
        mail.readers("an update is due");
        mail.reads("dana", "a text was sent back");
        company.completes("dana", "rewriteUpdate", Map.of("updateText", "A certificate has run out."));
        company.passesAMoment();
        assertThat(mail.reads("bruno", "a text waits to be approved")).contains("A certificate has run out.");
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        mail.readers(number.value());
    }

    /** A P0 that bruno leads, and a text by dana. */
    private IncidentNumber posted(String fingerprint) {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", fingerprint, mail);
        company.posts(
                "bruno",
                "/api/v1/incidents/%s/roles".formatted(number),
                "{\"role\":\"incident-manager\",\"holder\":\"bruno\"}");
        mail.readers(number.value());
        company.posts("dana", "/api/v1/incidents/%s/updates".formatted(number), "{\"text\":\"We found the cause.\"}");
        return number;
    }
}
