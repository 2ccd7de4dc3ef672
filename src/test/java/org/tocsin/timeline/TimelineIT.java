package org.tocsin.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.FeatureBeans;
import org.tocsin.testing.MovableClock;

/** History is added to and never rewritten. */
@SpringJUnitConfig(FeatureBeans.class)
class TimelineIT {

    private static int incidents;

    private final IncidentNumber incident = IncidentNumber.of(2026, ++incidents);

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
    }

    @Test
    void everyEntrySaysWhenWhoAndWhat() {
        timeline.record(incident, "ada", "acknowledged", "ada is on it.");
        clock.moveBy(Duration.ofMinutes(4));
        timeline.record(incident, Timeline.TOCSIN, "page-accepted", "Mail to ada");

        assertThat(timeline.of(incident))
                .extracting(TimelineEntry::at, TimelineEntry::actor, TimelineEntry::what, TimelineEntry::text)
                .containsExactly(
                        tuple(Instant.parse("2026-11-20T09:00:00Z"), "ada", "acknowledged", "ada is on it."),
                        tuple(Instant.parse("2026-11-20T09:04:00Z"), "tocsin", "page-accepted", "Mail to ada"));
    }

    @Test
    void anyTextIsJustText() {
        String text = "${execution.engineServices} <script>alert(1)</script> '; drop table tocsin.timeline; -- 🔔\n";

        timeline.record(incident, "ada", "note", text);

        assertThat(timeline.of(incident)).extracting(TimelineEntry::text).containsExactly(text);
    }

    @Test
    void whatCannotBeStoredDoesNotBreakTheStory() {
        timeline.record(incident, "ada", "note", "a\0b");

        assertThat(timeline.of(incident)).extracting(TimelineEntry::text).containsExactly("a\uFFFDb");
    }

    @Test
    void nobodyElsesHistoryIsShown() {
        timeline.record(incident, "ada", "note", "Only here");

        assertThat(timeline.of(IncidentNumber.of(1999, 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tocsin.timeline set text = 'It was not me'",
                "delete from tocsin.timeline",
                "truncate tocsin.timeline",
                "truncate tocsin.timeline cascade"
            })
    void theDatabaseRefusesToRewriteIt(String statement) {
        timeline.record(incident, "ada", "note", "It was me");

        assertThatThrownBy(() -> database.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(timeline.of(incident)).extracting(TimelineEntry::text).containsExactly("It was me");
    }
}
