package org.tocsin.scenario;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.tocsin.shared.IncidentNumber;

/** Mail is the only channel, and its relay is away for longer than a step tries: people hear of it, and repair it. */
@Scenario
@DirtiesContext
@TestPropertySource(properties = "tocsin.notification.channels=mail")
class FailedStepScenarioTest {

    private static final int NOBODY_LISTENS = 1;

    private final Company company;
    private final JavaMailSenderImpl relay;
    private final Mailboxes mail;
    private final ManagementService engine;
    private final JdbcClient database;

    FailedStepScenarioTest(
            Company company, JavaMailSenderImpl relay, Mailboxes mail, ManagementService engine, JdbcClient database) {
        this.company = company;
        this.relay = relay;
        this.mail = mail;
        this.engine = engine;
        this.database = database;
    }

    @BeforeEach
    void noMailNoNews() {
        company.mayFail("warnOfRisk");
        company.mayFail("remindOfUpdate");
        company.mayFail("alertSres");
        company.mayFail("sendPage"); // a P0 without an incident manager pages one meanwhile
    }

    @Test
    void sresHearOfAStepThatFailedForGoodAndHaveItTriedAgain() {
        IncidentNumber number = theWarningCannotBeSent("7777777777777771");

        assertThat(mail.readers("a step failed: Warn of risk")).contains("hugo");
        company.completes("hugo", "repairStep", Map.of("repairNote", "The relay was down; it is up again"));

        company.passes(ofMinutes(0));
        assertThat(mail.readers("at risk")).contains("dana");
        mail.readers("you are needed as incident manager");
        assertThat(company.timelineOf(number)).contains("Warn of risk: The relay was down");
    }

    @Test
    void itCanBeRepairedBeforeAnybodyCouldBeTold() {
        company.isAlreadyWorkedOn("checkout", "7777777777777779", mail);
        company.passes(ofMinutes(44));
        mail.readers("update is due");
        int port = relay.getPort();
        relay.setPort(NOBODY_LISTENS);
        company.passes(ofMinutes(8));
        relay.setPort(port);

        company.completes("hugo", "repairStep", Map.of("repairNote", "The relay was down; it is up again"));

        company.passes(ofMinutes(7));
        assertThat(mail.readers("at risk")).contains("dana");
        assertThat(mail.readers("a step failed")).isEmpty();
        mail.clear();
    }

    @Test
    void theyAreToldEveryHourUntilItIsRepairedAndNotOnceMore() {
        theWarningCannotBeSent("7777777777777772");
        mail.readers("a step failed: Warn of risk");

        company.passes(ofHours(1));
        assertThat(mail.readers("a step still stands still: Warn of risk")).contains("hugo");
        company.completes("hugo", "repairStep", Map.of("repairNote", "The relay is up again"));
        company.passes(ofHours(3));
        assertThat(mail.readers("a step still stands still")).isEmpty();
        mail.clear();
    }

    @Test
    void theTaskGoesAwayWhenTheStepIsTriedAgainInCockpit() {
        theWarningCannotBeSent("7777777777777773");

        engine.setJobRetries(
                engine.createJobQuery().noRetriesLeft().singleResult().getId(), 1);
        company.hasNo("hugo", "repairStep");
        company.passes(ofMinutes(0));
        mail.clear();
    }

    @Test
    void theTaskGoesAwayWithTheIncident() {
        IncidentNumber number = theWarningCannotBeSent("7777777777777774");

        company.posts("dana", "/api/v1/incidents/" + number + "/cancel", "{\"why\":\"The probe was broken\"}");
        company.hasNo("hugo", "repairStep");
        mail.clear();
    }

    @Test
    void theTaskGoesAwayWithTheNextReminderWhenTheMessageThatItRecoveredWasLost() {
        theWarningCannotBeSent("7777777777777775");
        String job = engine.createJobQuery().noRetriesLeft().singleResult().getId();

        database.sql("update act_ru_job set retries_ = 1, duedate_ = '2027-01-01' where id_ = :job")
                .param("job", job)
                .update();
        company.passes(ofHours(1));
        company.hasNo("hugo", "repairStep");
        assertThat(mail.readers("a step still stands still")).isEmpty();
        mail.clear();
    }

    @Test
    void whatFailedOfAPrivateIncidentIsKeptWithoutTheWordsOfTheFailure() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7777777777777776", mail);
        company.posts(
                "dana",
                "/api/v1/incidents/" + number + "/privacy",
                "{\"private\":true,\"why\":\"It is about one of us\"}");
        theWarningOfItCannotBeSent();

        Job failed = engine.createJobQuery().noRetriesLeft().singleResult();
        assertThat(kept(failed))
                .hasSizeGreaterThan(2)
                .allMatch(words -> words.contains("Unavailable; the incident is private"))
                .noneMatch(words -> words.contains("mail:") || words.contains("connect"));
        assertThat(mail.reads("hugo", "a step failed: Warn of risk")).contains("the incident is private");
        engine.setJobRetries(failed.getId(), 1);
        company.passes(ofMinutes(0));
        mail.clear();
    }

    /** Everything that the engine keeps of what went wrong. */
    private List<String> kept(Job failed) {
        List<String> kept = new ArrayList<>(
                List.of(failed.getExceptionMessage(), engine.getJobExceptionStacktrace(failed.getId())));
        kept.addAll(database.sql(
                        """
                        select coalesce(incident_msg_, '') from act_ru_incident where configuration_ = :job
                        union all
                        select coalesce(job_exception_msg_, '') from act_hi_job_log where job_id_ = :job and job_state_ = 1
                        union all
                        select encode(bytes_, 'escape') from act_ge_bytearray where id_ in
                            (select job_exception_stack_id_ from act_hi_job_log where job_id_ = :job)
                        """)
                .param("job", failed.getId())
                .query(String.class)
                .list());
        return kept;
    }

    private IncidentNumber theWarningCannotBeSent(String fingerprint) {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", fingerprint, mail);
        theWarningOfItCannotBeSent();
        return number;
    }

    private void theWarningOfItCannotBeSent() {
        company.passes(ofMinutes(44));
        mail.readers("update is due");
        int port = relay.getPort();
        relay.setPort(NOBODY_LISTENS);
        company.passes(ofMinutes(8));
        relay.setPort(port);
        company.passes(ofMinutes(7));
        mail.readers("update is due");
    }
}
