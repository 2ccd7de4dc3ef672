package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;
import static org.tocsin.incident.IncidentFixtures.itIsAnIncident;
import static org.tocsin.incident.IncidentFixtures.rolledBack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.incident.Recurrences.Sequel;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.testing.MovableClock;

/** A problem that is said to be there again, or still. */
@SpringJUnitConfig(IncidentFixtures.class)
class RecurrencesIT {

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentLinks links;

    @Autowired
    private Recurrences recurrences;

    @Autowired
    private MovableClock clock;

    private IncidentNumber number;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
        number = open();
    }

    @Test
    void whatIsWorkedOnIsKnown() {
        assertThat(recurrences.judge(number, true)).isEqualTo(Sequel.KNOWN);
        incidents.triage(number, itIsAnIncident(), Priority.P1, FOUR_HOURS);
        assertThat(recurrences.judge(number, true)).isEqualTo(Sequel.KNOWN);
    }

    @Test
    void whatWasOverAndIsBackWhileItIsObservedReopens() {
        resolved();
        assertThat(recurrences.judge(number, true)).isEqualTo(Sequel.REOPENS);
    }

    @Test
    void whatNeverStoppedFiringReopensOnlyWhenMonitoringHadTimeToNotice() {
        resolved();
        clock.moveBy(Duration.ofMinutes(15).minusMillis(1));
        assertThat(recurrences.judge(number, false)).isEqualTo(Sequel.TOO_EARLY);
        clock.moveBy(Duration.ofMillis(1));
        assertThat(recurrences.judge(number, false)).isEqualTo(Sequel.REOPENS);
    }

    @Test
    void whatIsOverIsNew() {
        resolved();
        incidents.review(number);
        assertThat(recurrences.judge(number, true)).isEqualTo(Sequel.NEW);
        incidents.end(number, State.CLOSED, "tocsin", "Done");
        assertThat(recurrences.judge(number, false)).isEqualTo(Sequel.NEW);
    }

    @Test
    void aLaterOneIsLinkedAndSeenOnBoth() {
        closed();
        IncidentNumber later = open();
        recurrences.follows(later, number);

        assertThat(links.of(number)).containsExactlyElementsOf(links.of(later)).hasSize(1);
        assertThat(links.of(later).get(0).words(later)).isEqualTo("recurrence of");
        assertThat(links.of(later).get(0).words(number)).isEqualTo("recurred as");
        assertThat(recurrences.before(later)).extracting(Incident::number).containsExactly(number);
    }

    @Test
    void afterAMonthItIsAnotherProblem() {
        closed();
        clock.moveBy(Duration.ofDays(30).plusMillis(1));
        IncidentNumber later = open();
        recurrences.follows(later, number);

        assertThat(links.of(later)).isEmpty();
    }

    @Test
    void whatWasAFalseAlarmIsRelatedAndNoRecurrence() {
        incidents.end(number, State.CANCELLED, "ada", "A drill");
        IncidentNumber later = open();
        recurrences.follows(later, number);

        assertThat(links.of(later)).extracting(Link::kind).containsExactly(Link.Kind.RELATED);
        assertThat(recurrences.before(later)).isEmpty();
    }

    @Test
    void theEarlierOnesAreAllFound() {
        closed();
        IncidentNumber second = open();
        recurrences.recursAs(second, number, "ada");
        incidents.end(second, State.CANCELLED, "ada", "x");
        IncidentNumber third = open();
        recurrences.recursAs(third, second, "ada");

        assertThat(recurrences.before(third)).extracting(Incident::number).isEqualTo(List.of(second, number));
    }

    @Test
    void aPersonWhoNamesAnIncidentThatIsNotOverIsToldWhatToDo() {
        assertThatThrownBy(() -> recurrences.recursAs(open(), number, "ada"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("still worked on");
        resolved();
        assertThatThrownBy(() -> recurrences.recursAs(open(), number, "ada"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("to say of %s itself that it recurred".formatted(number));
        assertThatThrownBy(() -> recurrences.recursAs(number, new IncidentNumber("INC-1999-0001"), "ada"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void onceTheObservationIsOverAPersonCanNameItAlthoughTheReviewHasNotBegun() {
        resolved();
        clock.moveBy(Duration.ofHours(2));
        IncidentNumber later = open();
        recurrences.recursAs(later, number, "ada");

        assertThat(recurrences.before(later)).extracting(Incident::number).containsExactly(number);
    }

    private IncidentNumber open() {
        return incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
    }

    private void resolved() {
        incidents.triage(number, itIsAnIncident(), Priority.P1, FOUR_HOURS);
        incidents.resolve(number, rolledBack());
    }

    private void closed() {
        resolved();
        incidents.end(number, State.CLOSED, "tocsin", "Done");
    }
}
