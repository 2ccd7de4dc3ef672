package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.ONE_HOUR;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;
import static org.tocsin.incident.IncidentFixtures.itIsAnIncident;
import static org.tocsin.incident.IncidentFixtures.rolledBack;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** The priority may change as long as the incident has not ended, and a person's word stands against a table's. */
@SpringJUnitConfig(IncidentFixtures.class)
class PriorityIT {

    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void begin() {
        clock.moveTo(START);
    }

    @Test
    void aMoreUrgentPriorityThatAPersonSetBeforeTriageStays() {
        IncidentNumber number = opened();
        incidents.changePriority(number, Priority.P0, ONE_HOUR, "clara", "The shop is closed");

        incidents.triage(number, itIsAnIncident(), Priority.P2, FOUR_HOURS);

        assertThat(incidents.get(number).priority()).isEqualTo(Priority.P0);
        assertThat(incidents.get(number).targets()).isEqualTo(Targets.from(START, ONE_HOUR));
        assertThat(lastOf(number))
                .isEqualTo("It is an incident, P0. Evidence: orders dropped to zero"
                        + " The table says P2; clara has set a more urgent priority, which stays.");
    }

    @Test
    void aMoreUrgentPriorityThatTheTableFindsWins() {
        IncidentNumber number = opened();
        incidents.changePriority(number, Priority.P2, FOUR_HOURS, "clara", "Some orders only");

        incidents.triage(number, itIsAnIncident(), Priority.P0, ONE_HOUR);

        assertThat(incidents.get(number).priority()).isEqualTo(Priority.P0);
        assertThat(lastOf(number)).startsWith("It is an incident, P0.").doesNotContain("clara");
    }

    @Test
    void whatTheTableFoundIsNobodysWord() {
        IncidentNumber number = opened();
        incidents.triage(number, itIsAnIncident(), Priority.P0, ONE_HOUR);
        incidents.changePriority(number, Priority.P3, FOUR_HOURS, "clara", "Nobody noticed");

        assertThat(incidents.get(number).priority()).isEqualTo(Priority.P3);
    }

    @Test
    void itMayChangeWhileItIsObservedAndReviewed() {
        IncidentNumber number = opened();
        incidents.triage(number, itIsAnIncident(), Priority.P1, FOUR_HOURS);
        incidents.resolve(number, rolledBack());
        assertThat(incidents.changePriority(number, Priority.P0, ONE_HOUR, "clara", "Worse than thought"))
                .isTrue();
        incidents.review(number);
        assertThat(incidents.changePriority(number, Priority.P1, FOUR_HOURS, "clara", "No, it was not"))
                .isTrue();

        assertThat(incidents.get(number).targets()).isEqualTo(Targets.from(START, FOUR_HOURS));
    }

    @Test
    void theSamePriorityAgainChangesNothing() {
        IncidentNumber number = opened();
        int entries = timeline.of(number).size();

        assertThat(incidents.changePriority(number, Priority.P3, ONE_HOUR, "clara", "Still"))
                .isFalse();
        assertThat(incidents.get(number).targets()).isEqualTo(Targets.from(START, FOUR_HOURS));
        assertThat(timeline.of(number)).hasSize(entries);
    }

    @Test
    void whatHasEndedKeepsItsPriority() {
        IncidentNumber number = opened();
        incidents.end(number, State.CANCELLED, "bruno", "A drill");

        assertThatThrownBy(() -> incidents.changePriority(number, Priority.P0, ONE_HOUR, "clara", "Worse"))
                .isInstanceOf(IncidentAlreadyEnded.class)
                .hasMessage("%s has already ended: it is CANCELLED.", number);
    }

    private IncidentNumber opened() {
        return incidents.open(checkoutIsDown(), Priority.P3, FOUR_HOURS).number();
    }

    private String lastOf(IncidentNumber number) {
        return timeline.of(number).stream()
                .map(TimelineEntry::text)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
