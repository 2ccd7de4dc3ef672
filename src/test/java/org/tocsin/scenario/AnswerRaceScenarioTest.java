package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.paging.PageAnswering;
import org.tocsin.paging.Purpose;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;

/** Whatever happens in the same moment as an answer: it counts once, and nobody is paged in vain. */
@Scenario
class AnswerRaceScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final Switchboard switchboard;
    private final PageAnswering answering;
    private final ManagementService management;
    private final MovableClock clock;
    private final MockMvc http;

    AnswerRaceScenarioTest(
            Company company,
            Mailboxes mail,
            Switchboard switchboard,
            PageAnswering answering,
            ManagementService management,
            MovableClock clock,
            MockMvc http) {
        this.company = company;
        this.mail = mail;
        this.switchboard = switchboard;
        this.answering = answering;
        this.management = management;
        this.clock = clock;
        this.http = http;
    }

    @Test
    void anAnswerBeforeAnybodyIsCalledSparesEverybodyThePage() {
        IncidentNumber number = company.alertFiresJustNow("checkout", "7300000000000001");
        company.posts("bruno", "/api/v1/incidents/%s/acknowledge".formatted(number), "{}");
        company.passes(ofMinutes(25));

        mail.reads("support", number.value());
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("bruno");
        assertThat(switchboard.running(number)).isEmpty();
    }

    @Test
    void anAnswerBeforeAnybodyIsCalledDoesNotSilenceALaterCall() {
        IncidentNumber number = company.alertFiresJustNow("checkout", "7300000000000002");
        company.claims("bruno", "triageIncident");
        mail.reads("support", number.value());

        switchboard.calls(number, Purpose.RESPONDER, "payments", Map.of());

        mail.reads("dana", "PAGE");
    }

    @Test
    void theTimerFirstAndTheAnswerBeforeTheNextLevelIsFound() {
        IncidentNumber number = alertFires("7300000000000003");
        mail.reads("dana", "PAGE");
        clock.moveBy(ofMinutes(5));
        management.executeJob(timer(number).getId());
        answering.respond(number, "dana", "api");

        company.passes(ofMinutes(20));

        assertThat(switchboard.running(number)).isEmpty();
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("dana");
    }

    @Test
    void theAnswerFirstAndTheTimerInTheSameInstant() {
        IncidentNumber number = alertFires("7300000000000004");
        mail.reads("dana", "PAGE");
        clock.moveBy(ofMinutes(5));
        answering.respond(number, "dana", "api");

        company.passes(ofMinutes(20));

        assertThat(switchboard.running(number)).isEmpty();
    }

    @Test
    void whoeverTapsTwiceHasAnsweredOnce() {
        IncidentNumber number = alertFires("7300000000000005");
        String page = mail.reads("dana", "PAGE");
        company.acknowledgesByLink(page);
        String once = company.timelineOf(number);
        company.passes(ofMinutes(1));
        company.acknowledgesByLink(page);

        assertThat(company.timelineOf(number)).isEqualTo(once);
    }

    @Test
    void theLinkOfAnOldRoundAnswersTheRoundThatRuns() {
        IncidentNumber number = alertFires("7300000000000006");
        String old = mail.reads("dana", "PAGE");
        company.passes(ofMinutes(22));
        assertThat(mail.readers("PAGE")).contains("ada", "clara", "bruno", "dana");

        company.acknowledgesByLink(old);
        company.passes(ofMinutes(7));

        assertThat(switchboard.running(number)).isEmpty();
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("dana");
    }

    @Test
    void anAnswerAfterTheResolutionIsToldWhoResolvedItAndChangesNothing() throws Exception {
        IncidentNumber number = alertFires("7300000000000007");
        String page = mail.reads("dana", "PAGE");
        isResolvedByBruno(number);
        String before = company.timelineOf(number);

        http.perform(post(Mailboxes.acknowledgeLink(page)))
                .andExpect(content().string(containsString("Bruno Keller resolved it on 4 Mar 10:00 UTC")));

        assertThat(company.timelineOf(number)).isEqualTo(before);
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("bruno");
    }

    @Test
    void afterItHasRecurredPeopleAreAskedAnewAndTheFirstAnswerIsKeptForEver() {
        IncidentNumber number = alertFires("7300000000000008");
        String old = mail.reads("dana", "PAGE");
        company.acknowledgesByLink(old);
        isResolvedByBruno(number);
        company.alertResolves("checkout", "7300000000000008");
        company.passes(ofMinutes(30));
        assertThat(company.alertFires("checkout", "7300000000000008")).isEqualTo(number);
        mail.reads("dana", "PAGE");
        assertThat(switchboard.running(number)).hasSize(1);

        company.passes(ofMinutes(5));
        company.acknowledgesByLink(mail.reads("ada", "PAGE"));

        assertThat(switchboard.running(number)).isEmpty();
        assertThat(company.timelineOf(number)).contains("ada answered, by link");
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("dana");
        mail.readers(number.value());
        company.alertResolves("checkout", "7300000000000008");
        assertThat(mail.readers("the alert has recovered"))
                .as("who responds now")
                .containsExactly("ada");
    }

    private IncidentNumber alertFires(String fingerprint) {
        IncidentNumber number = company.alertFires("checkout", fingerprint);
        mail.reads("support", number.value());
        return number;
    }

    private void isResolvedByBruno(IncidentNumber number) {
        company.completes(
                "bruno", "triageIncident", Map.of("outcome", "incident", "impact", "procedural", "evidence", "A typo"));
        company.completes("bruno", "resolveIncident", Map.of("whatFixed", "Corrected it"));
        mail.readers(number.value());
    }

    private Job timer(IncidentNumber number) {
        List<Job> timers = switchboard.timers(number);
        assertThat(timers).hasSize(1);
        return timers.get(0);
    }
}
