package org.tocsin.scenario;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.State;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.postmortem.Section;
import org.tocsin.shared.IncidentNumber;

/** A problem that comes back: the same incident while it is observed, a new one that names the old one later. */
@Scenario
class RecurrenceScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final Program program;
    private final Postmortems postmortems;

    RecurrenceScenarioTest(Company company, Mailboxes mail, MockMvc http, Postmortems postmortems) {
        this.company = company;
        this.mail = mail;
        this.program = new Program(http);
        this.postmortems = postmortems;
    }

    @Test
    void whatComesBackBeforeItWasAssessedReopensTheSameIncidentWithItsTargets() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "6666666666666621", mail);
        Instant resolveBy = company.incident(number).targets().resolveBy();
        company.alertResolves("checkout", "6666666666666621");
        mail.readers("the alert has recovered");
        resolves(number);
        company.taskOf("dana", "assessSituation");
        company.taskOf("bruno", "approveUpdate");

        assertThat(company.alertFires("checkout", "6666666666666621")).isEqualTo(number);
        mail.reads("dana", "PAGE");
        assertThat(company.incident(number).state()).isEqualTo(State.ACTIVE);
        assertThat(company.incident(number).targets().resolveBy()).isAfterOrEqualTo(resolveBy);
        company.hasNo("dana", "assessSituation");
        company.hasNo("bruno", "approveUpdate");
        company.taskOf("dana", "resolveIncident");
    }

    @Test
    void anAlertThatNeverStopsIsALineAtFirstAndARecurrenceAfterAQuarterOfAnHour() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "6666666666666622", mail);
        resolves(number);
        company.passes(ofMinutes(14));
        company.alertFires("checkout", "6666666666666622");
        assertThat(company.incident(number).state()).isEqualTo(State.RESOLVED);
        assertThat(company.timelineOf(number)).contains("Monitoring says it is still there");

        company.passes(ofMinutes(1));
        assertThat(company.alertFires("checkout", "6666666666666622")).isEqualTo(number);
        assertThat(company.incident(number).state()).isEqualTo(State.ACTIVE);
        mail.reads("dana", "PAGE");
        mail.readers(number.value());
    }

    @Test
    void aPersonSaysThatItIsBack() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "6666666666666623", mail);
        assertThat(recurred(number)).startsWith("409").contains("is not waiting for a recurrence");
        resolves(number);
        assertThat(recurred(number)).startsWith("202");
        company.passes(ofMinutes(0));

        assertThat(company.incident(number).state()).isEqualTo(State.ACTIVE);
        assertThat(company.timelineOf(number)).contains("Customers call again");
        mail.reads("dana", "PAGE");
    }

    @Test
    void whatComesBackInReviewIsANewIncidentAndThePostmortemNamesTheOldOne() {
        IncidentNumber old = company.isAlreadyWorkedOn("checkout", "6666666666666624", mail);
        inReview(old);
        IncidentNumber later = company.alertFires("checkout", "6666666666666624");

        assertThat(later).isNotEqualTo(old);
        assertThat(company.incident(old).state()).isNotEqualTo(State.ACTIVE);
        assertThat(program.reads("dana", later)).contains("recurrence of", old.value());
        assertThat(program.reads("dana", old)).contains("recurred as", later.value());
        mail.reads("support", later.value());
        company.acknowledgesByLink(mail.reads("dana", "PAGE"));
        company.completes("dana", "triageIncident", Judged.P0);
        inReview(later);
        company.passesUntil("2026-03-11T09:00:00Z");
        mail.readers("");
        assertThat(postmortems.find(later).orElseThrow().sections().get(Section.RECURRENCE))
                .contains(old.value(), "An expired certificate");
    }

    @Test
    void whatComesBackAfterItsEndIsANewIncidentLinkedToTheOldOne() {
        IncidentNumber old = minor("6666666666666625");
        assertThat(company.incident(old).state()).isEqualTo(State.CLOSED);
        assertThat(recurred(old)).startsWith("409").contains("has already ended");
        company.passes(ofDays(20));
        IncidentNumber later = company.alertFires("search", "6666666666666625");

        assertThat(later).isNotEqualTo(old);
        assertThat(program.reads("dana", later)).contains("recurrence of", old.value());
        mail.readers(later.value());
    }

    @Test
    void afterAMonthItIsAProblemOfItsOwn() {
        minor("6666666666666626");
        company.passes(ofDays(31));
        IncidentNumber later = company.alertFires("search", "6666666666666626");

        assertThat(program.reads("dana", later)).contains("\"links\":[]");
        mail.readers(later.value());
    }

    @Test
    void whoeverReportsCanNameTheEarlierIncident() {
        IncidentNumber old = minor("6666666666666627");
        String answer =
                program.reports("ada", "{\"title\":\"Search is slow again\",\"recurrenceOf\":\"%s\"}".formatted(old));
        assertThat(answer).startsWith("201");
        assertThat(program.reads("dana", old)).contains("recurred as");
        company.passes(ofMinutes(0));
        mail.readers("");

        assertThat(program.reports("ada", "{\"title\":\"x\",\"recurrenceOf\":\"INC-1999-0001\"}"))
                .startsWith("400")
                .contains("recurrenceOf", "unknown");
    }

    private String recurred(IncidentNumber number) {
        return program.tells("dana", number, "recurred", "{\"why\":\"Customers call again\"}");
    }

    private void resolves(IncidentNumber number) {
        company.completes(
                "dana", "resolveIncident", Map.of("whatFixed", "Restarted it", "cause", "An expired certificate"));
        assertThat(company.incident(number).state()).isEqualTo(State.RESOLVED);
    }

    private void inReview(IncidentNumber number) {
        resolves(number);
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        company.completes("dana", "assessSituation", Map.of("likelyToRecur", false));
        company.passes(ofDays(2));
        company.completes("bruno", "approveUpdate", Map.of("approved", true));
        mail.readers(number.value());
    }

    private IncidentNumber minor(String fingerprint) {
        IncidentNumber number = company.alertFires("search", fingerprint);
        mail.reads("support", number.value());
        String onCall = mail.readers("PAGE").get(0);
        company.completes(
                onCall, "triageIncident", Map.of("outcome", "incident", "impact", "procedural", "evidence", "A typo"));
        company.completes(onCall, "resolveIncident", Map.of("whatFixed", "Corrected it"));
        company.completes(onCall, "assessSituation", Map.of("likelyToRecur", false));
        company.passes(ofHours(48));
        mail.readers(number.value());
        return number;
    }
}
