package org.tocsin.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.incident.IncidentFixtures;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;

/** In one look an SRE sees whether the pager itself does its work. */
@SpringJUnitConfig(IncidentFixtures.class)
class PagerHealthIT {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Autowired
    private Incidents incidents;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    private IncidentNumber number;
    private int pages;

    @BeforeEach
    void begin() {
        database.sql(
                        "truncate tocsin.page, tocsin.acknowledgement, tocsin.page_round, tocsin.problem, tocsin.dead_letter"
                                + " cascade")
                .update();
        clock.moveTo(NOW);
        number = incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
    }

    @Test
    void whatWentByEachChannelIsCountedForTheHourAndTheDay() {
        page("mail", "ACCEPTED", 1, Duration.ofMinutes(5));
        page("mail", "REFUSED", 1, Duration.ofHours(3));
        page("mail", "PLANNED", 2, Duration.ofMinutes(59));
        page("mail", "GIVEN_UP", 2, Duration.ofMinutes(58));
        page("mail", "PLANNED", 0, Duration.ofMinutes(1));
        page("mail", "ACCEPTED", 1, Duration.ofHours(25));

        assertThat(read().channels()).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("pages");
            assertThat(mail.lastHour()).isEqualTo(new PagerReading.Counts(1, 0, 2, 1));
            assertThat(mail.lastDay()).isEqualTo(new PagerReading.Counts(1, 1, 2, 1));
        });
    }

    @Test
    void thePageThatHasWaitedLongestIsNamedWhileNobodyAnswered() {
        page("mail", "PLANNED", 3, Duration.ofMinutes(7));
        page("mail", "SENDING", 1, Duration.ofMinutes(2));
        assertThat(read().oldestWaiting())
                .isEqualTo(new PagerReading.Waiting(
                        number.value(), "person1", "mail", NOW.minus(Duration.ofMinutes(7)), 3));

        database.sql(
                        """
                        insert into tocsin.acknowledgement (incident, purpose, audience, round, person, at, via, first)
                        values (:incident, 'responder', 'checkout', 1, 'ada', now(), 'page', true)
                        """)
                .param("incident", number.value())
                .update();
        assertThat(read().oldestWaiting()).isNull();
    }

    @Test
    void aPageThatANewerOneReplacedIsNotWaitedFor() {
        page("mail", "PLANNED", 3, Duration.ofMinutes(7));
        database.sql(
                        """
                        insert into tocsin.page_round (incident, purpose, audience, round, begun_at, replaced)
                        values (:incident, 'responder', 'checkout', 1, now(), true)
                        """)
                .param("incident", number.value())
                .update();

        assertThat(read().oldestWaiting()).isNull();
    }

    @Test
    void theLastAlertOfEachSourceIsKnown() {
        problem("alertmanager/main/a1/b", NOW.minusSeconds(900));
        problem("alertmanager/main/a2/b", NOW.minusSeconds(60));
        problem("grafana/eu/x", NOW.minusSeconds(10));
        problem("chosen by a program", NOW);

        assertThat(read().sources())
                .containsExactly(
                        new PagerReading.Source("alertmanager/main", NOW.minusSeconds(60)),
                        new PagerReading.Source("grafana/eu", NOW.minusSeconds(10)));
    }

    @Test
    void whatNobodyUnderstoodIsCounted() {
        assertThat(read().deadLetters()).isEqualTo(new PagerReading.DeadLetters(0, 0, null));

        deadLetter("old", NOW.minus(Duration.ofDays(3)));
        deadLetter("new", NOW.minusSeconds(5));
        assertThat(read().deadLetters()).isEqualTo(new PagerReading.DeadLetters(2, 1, NOW.minusSeconds(5)));
    }

    private PagerReading read() {
        return new PagerHealth(database, clock).read();
    }

    private void page(String channel, String status, int attempts, Duration ago) {
        pages++;
        database.sql(
                        """
                        insert into tocsin.page (incident, purpose, audience, level, round, person, channel, handle,
                                                 planned_at, status, attempts, changed_at)
                        values (:incident, 'responder', 'checkout', 1, 1, :person, :channel, :person, :at, :status,
                                :attempts, :at)
                        """)
                .param("incident", number.value())
                .param("person", "person" + pages)
                .param("channel", channel)
                .param("at", NOW.minus(ago).atOffset(ZoneOffset.UTC))
                .param("status", status)
                .param("attempts", attempts)
                .update();
    }

    private void problem(String key, Instant seen) {
        database.sql(
                        """
                        insert into tocsin.problem (problem_key, incident, began_at, first_seen, last_seen, signals)
                        values (:key, :incident, :at, :at, :at, 1)
                        """)
                .param("key", key)
                .param("incident", number.value())
                .param("at", seen.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void deadLetter(String body, Instant seen) {
        database.sql(
                        """
                        insert into tocsin.dead_letter (source, instance, body, sha256, why, first_seen, last_seen)
                        values ('alertmanager', 'main', :body, :body, 'nonsense', :at, :at)
                        """)
                .param("body", body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .param("at", seen.atOffset(ZoneOffset.UTC))
                .update();
    }
}
