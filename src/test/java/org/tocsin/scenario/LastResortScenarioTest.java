package org.tocsin.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.paging.Purpose;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;

/** When nobody answered, those who can ring people up hear of it until somebody was reached, and no longer. */
@Scenario
class LastResortScenarioTest {

    private static final String ALERT = "NOBODY ANSWERS";

    private final Company company;
    private final Mailboxes mail;
    private final Switchboard switchboard;
    private final JdbcClient database;
    private final ManagementService management;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    LastResortScenarioTest(
            Company company,
            Mailboxes mail,
            Switchboard switchboard,
            JdbcClient database,
            ManagementService management,
            TransactionTemplate transaction,
            MovableClock clock) {
        this.company = company;
        this.mail = mail;
        this.switchboard = switchboard;
        this.database = database;
        this.management = management;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    void aHelperWhoNeverAnswersIsRungUpAndWhoeverIsReachedHasJoined() {
        IncidentNumber number = company.alertFires("checkout", "7500000000000001");
        company.acknowledgesByLink(mail.reads("dana", "PAGE"));
        switchboard.calls(number, Purpose.HELPER, "emil", Map.of());
        company.passes(ofMinutes(16));
        assertThat(mail.readers("PAGE: you are needed to help")).hasSize(3).containsOnly("emil");
        assertThat(mail.readers(ALERT)).contains("bruno", "emil");

        company.completesOne("bruno", "reachSomebodyByPhone", Map.of("reached", "emil"));

        assertThat(company.timelineOf(number)).containsOnlyOnce("emil joined, by phone");
        assertThat(switchboard.running(number)).isEmpty();
        mail.readers(number.value());
    }

    /** The machine died after the answer was stored: the process has not heard of it. */
    @Test
    void anAnswerThatTheProcessNeverHeardOfEndsTheAlerts() {
        IncidentNumber number = company.alertFires("checkout", "7500000000000002");
        company.acknowledgesByLink(mail.reads("dana", "PAGE"));
        String helpers = switchboard.calls(number, Purpose.HELPER, "emil", Map.of());
        company.passes(ofMinutes(16));
        mail.readers(number.value());
        isStoredOnly(number, Purpose.HELPER, "emil");

        company.passes(ofMinutes(15));

        assertThat(mail.readers(ALERT)).isEmpty();
        assertThat(switchboard.running(number)).doesNotContain(helpers);
        mail.readers("PAGE: you are needed to respond"); // the triage is late
    }

    @Test
    void anAnswerThatTheProcessNeverHeardOfEndsThePagingAtTheNextLevel() {
        IncidentNumber number = company.alertFires("checkout", "7500000000000003");
        mail.readers(number.value());
        isStoredOnly(number, Purpose.RESPONDER, "dana");

        company.passes(ofMinutes(5));

        assertThat(switchboard.running(number)).isEmpty();
        assertThat(company.incident(number).acknowledgedBy()).isEqualTo("dana");
    }

    @Test
    void anAlertWhoseStepFailedHalfWayIsNotSentTwiceThoughItsRetryFallsIntoTheNextHour() {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", "7500000000000004", mail);
        company.passesUntil("2026-03-04T10:33:00Z");
        switchboard.calls(number, Purpose.HELPER, "emil", Map.of());
        company.passesUntil("2026-03-04T10:58:04Z");
        clock.moveTo(Instant.parse("2026-03-04T10:58:05Z"));
        management.executeJob(job("nobodyReachedYet"));
        mail.readers(number.value());

        transaction.executeWithoutResult(step -> {
            management.executeJob(job("alertIncidentManagers"));
            step.setRollbackOnly();
        });
        assertThat(mail.readers(ALERT)).doesNotHaveDuplicates().contains("bruno", "emil");
        clock.moveTo(Instant.parse("2026-03-04T11:03:00Z"));
        management.executeJob(job("alertIncidentManagers"));

        assertThat(mail.readers(ALERT)).isEmpty();
        mail.readers(number.value());
    }

    private String job(String activity) {
        return management.createJobQuery().activityId(activity).singleResult().getId();
    }

    private void isStoredOnly(IncidentNumber number, Purpose purpose, String person) {
        database.sql(
                        """
                        insert into tocsin.acknowledgement (incident, purpose, audience, round, person, at, via, first)
                        select incident, purpose, audience, max(round), :person, :at, 'link', true
                        from tocsin.page_round where incident = :incident and purpose = :purpose
                        group by incident, purpose, audience
                        """)
                .param("incident", number.value())
                .param("purpose", purpose.word())
                .param("person", person)
                .param("at", company.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
