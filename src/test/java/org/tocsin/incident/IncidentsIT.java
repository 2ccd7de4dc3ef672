package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.ONE_HOUR;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;
import static org.tocsin.incident.IncidentFixtures.itIsAnIncident;
import static org.tocsin.incident.IncidentFixtures.report;
import static org.tocsin.incident.IncidentFixtures.rolledBack;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.testing.MovableClock;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** The record says what was reported, promised, answered and done, and never does what its table of moves forbids. */
@SpringJUnitConfig(IncidentFixtures.class)
class IncidentsIT {

    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        clock.moveTo(START);
    }

    @Test
    void whatWasReportedIsReadBackAsItWas() {
        Incident opened = incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS);

        assertThat(opened.number().value()).startsWith("INC-2026-");
        assertThat(opened.state()).isEqualTo(State.REPORTED);
        assertThat(opened.report()).isEqualTo(checkoutIsDown());
        assertThat(opened.reportedAt()).isEqualTo(START);
        assertThat(opened.targets()).isEqualTo(Targets.from(START, FOUR_HOURS));
        assertThat(incidents.get(opened.number())).isEqualTo(opened);
    }

    @Test
    void anyTextIsJustText() {
        String text = "${7*7} #{T(java.lang.Runtime)} <script>alert(1)</script> ' -- 🔔 \uD800";

        Incident opened = incidents.open(report(text, null), Priority.P3, FOUR_HOURS);

        assertThat(incidents.get(opened.number()).title()).startsWith("${7*7} #{T(java.lang.Runtime)} <script>");
    }

    @Test
    void aServiceNobodyKnowsOpensNothing() {
        int before = incidents.recent(1000).size();

        assertThatThrownBy(() -> incidents.open(report("Down", "chekout"), Priority.P1, FOUR_HOURS))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("checkout");
        assertThat(incidents.recent(1000)).hasSize(before);
    }

    @Test
    void judgedAnIncidentItIsWorkedOnWithThePriorityThatFollows() {
        IncidentNumber number = opened();
        clock.moveBy(Duration.ofMinutes(7));

        incidents.triage(number, itIsAnIncident(), Priority.P0, ONE_HOUR);

        Incident triaged = incidents.get(number);
        assertThat(triaged.state()).isEqualTo(State.ACTIVE);
        assertThat(triaged.targets()).isEqualTo(Targets.from(START, ONE_HOUR));
        assertThat(triaged.answers().triage()).isEqualTo(itIsAnIncident());
        assertThat(triaged.impact()).isEqualTo("nobody can pay");
        assertThat(triaged.milestones().triagedAt()).isEqualTo(START.plus(Duration.ofMinutes(7)));
    }

    @Test
    void judgedOtherwiseItWaitsToBeEnded() {
        IncidentNumber number = opened();

        incidents.triage(number, judged(Triage.Outcome.NOT_IMPACTING, null), Priority.P3, FOUR_HOURS);
        assertThat(incidents.get(number).state()).isEqualTo(State.REPORTED);

        incidents.end(number, State.REJECTED, "bruno", "No client is affected");
        assertThat(incidents.get(number).endedAt()).isEqualTo(START);
    }

    @Test
    void aDuplicateNamesAnOriginalThatIsNoDuplicateItself() {
        IncidentNumber number = opened();
        IncidentNumber copy = opened();
        incidents.triage(copy, judged(Triage.Outcome.DUPLICATE, number), Priority.P3, FOUR_HOURS);
        incidents.end(copy, State.DUPLICATE, "bruno", "Same problem");

        for (IncidentNumber wrong : new IncidentNumber[] {number, copy, IncidentNumber.of(1999, 1)}) {
            assertThatThrownBy(() ->
                            incidents.triage(number, judged(Triage.Outcome.DUPLICATE, wrong), Priority.P3, FOUR_HOURS))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("duplicateOf");
        }
        assertThat(incidents.get(number).answers().triage()).isNull();
    }

    @Test
    void theFirstAcknowledgementIsKeptForEver() {
        IncidentNumber number = active();

        assertThat(incidents.acknowledge(number, "ada", START.plusSeconds(60))).isTrue();
        assertThat(incidents.acknowledge(number, "bruno", START.plusSeconds(30)))
                .isFalse();
        incidents.resolve(number, rolledBack());
        incidents.reopen(number, "tocsin", "It is back");

        assertThat(incidents.get(number).acknowledgedBy()).isEqualTo("ada");
        assertThat(incidents.get(number).acknowledgedAt()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void anEndedIncidentIsAcknowledgedByNobody() {
        IncidentNumber number = opened();
        incidents.end(number, State.CANCELLED, "bruno", "A drill");

        assertThat(incidents.acknowledge(number, "ada", START)).isFalse();
        assertThat(incidents.get(number).acknowledgedBy()).isNull();
    }

    @Test
    void anotherPriorityMovesEveryTargetAndForgetsNoTime() {
        IncidentNumber number = active();
        clock.moveBy(Duration.ofMinutes(50));

        incidents.changePriority(number, Priority.P0, ONE_HOUR, "clara", "More customers than thought");

        Incident changed = incidents.get(number);
        assertThat(changed.priority()).isEqualTo(Priority.P0);
        assertThat(changed.targets().resolveBy()).isEqualTo(START.plus(Duration.ofHours(1)));
    }

    @Test
    void resolvedAndBackItIsTheSameIncident() {
        IncidentNumber number = active();
        incidents.resolve(number, rolledBack());
        incidents.assess(number, new Assessment(true, "Queue length", "Roll back again", "bruno"));
        assertThat(incidents.get(number).resolvedAt()).isEqualTo(START);

        incidents.reopen(number, "tocsin", "It is back");

        assertThat(incidents.get(number).state()).isEqualTo(State.ACTIVE);
        assertThat(incidents.get(number).resolvedAt()).isNull();
        assertThat(incidents.get(number).answers().resolution()).isEqualTo(rolledBack());
    }

    @Test
    void fromReportToClosedEveryStepIsOnTheTimelineOnce() {
        IncidentNumber number = active();
        incidents.acknowledge(number, "ada", START);
        incidents.changePriority(number, Priority.P0, ONE_HOUR, "clara", "Worse");
        incidents.resolve(number, rolledBack());
        incidents.assess(number, new Assessment(false, null, null, "bruno"));
        incidents.review(number);
        incidents.end(number, State.CLOSED, Timeline.TOCSIN, "Every action is verified");

        assertThat(timeline.of(number))
                .extracting(TimelineEntry::what)
                .containsExactly(
                        "reported",
                        "triaged",
                        "acknowledged",
                        "priority-changed",
                        "resolved",
                        "assessed",
                        "review-began",
                        "closed");
    }

    @Test
    void whatIsRepeatedChangesNothing() {
        IncidentNumber number = active();
        incidents.resolve(number, rolledBack());
        incidents.review(number);
        Incident before = incidents.get(number);
        int entries = timeline.of(number).size();
        clock.moveBy(Duration.ofHours(1));

        incidents.triage(number, itIsAnIncident(), Priority.P1, FOUR_HOURS);
        incidents.changePriority(number, Priority.P1, FOUR_HOURS, "clara", "Again");
        incidents.review(number);

        assertThat(incidents.get(number)).isEqualTo(before);
        assertThat(timeline.of(number)).hasSize(entries);
    }

    @Test
    void nothingHappensToAnEndedIncident() {
        IncidentNumber number = opened();
        incidents.end(number, State.CANCELLED, "bruno", "A drill");
        Incident before = incidents.get(number);

        assertThatThrownBy(() -> incidents.resolve(number, rolledBack())).isInstanceOf(IncidentAlreadyEnded.class);
        assertThatThrownBy(() -> incidents.reopen(number, "tocsin", "It is back"))
                .isInstanceOf(IncidentAlreadyEnded.class);
        assertThatThrownBy(() -> incidents.triage(number, itIsAnIncident(), Priority.P0, ONE_HOUR))
                .isInstanceOf(IncidentAlreadyEnded.class);
        assertThatThrownBy(() -> incidents.changePriority(number, Priority.P0, ONE_HOUR, "clara", "Worse"))
                .isInstanceOf(IncidentAlreadyEnded.class);
        assertThatThrownBy(() -> incidents.end(number, State.CLOSED, "clara", "Done"))
                .isInstanceOf(IncidentAlreadyEnded.class);
        assertThat(incidents.get(number)).isEqualTo(before);
    }

    @Test
    void whatIsNotTheTurnOfIsRefused() {
        IncidentNumber number = opened();

        assertThatThrownBy(() -> incidents.review(number))
                .isInstanceOf(ImpossibleTransition.class)
                .hasMessage("%s is REPORTED and cannot become IN_REVIEW.", number);
        assertThatThrownBy(() -> incidents.end(number, State.ACTIVE, "ada", "?"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void anUnknownIncidentIsSaidToBeUnknown() {
        IncidentNumber nobody = IncidentNumber.of(1999, 1);

        assertThat(incidents.find(nobody)).isEmpty();
        assertThatThrownBy(() -> incidents.get(nobody)).isInstanceOf(UnknownIncident.class);
        assertThatThrownBy(() -> incidents.review(nobody)).isInstanceOf(UnknownIncident.class);
    }

    @Test
    void aRefusalLeavesTheTransactionOfTheCallerUsable() {
        IncidentNumber number = opened();

        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> incidents.review(number)).isInstanceOf(ImpossibleTransition.class);
            incidents.end(number, State.CANCELLED, "bruno", "A drill");
        });

        assertThat(incidents.get(number).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void openOnesComeTheMostUrgentFirstThenTheOldest() {
        IncidentNumber mild =
                incidents.open(checkoutIsDown(), Priority.P2, FOUR_HOURS).number();
        clock.moveBy(Duration.ofMinutes(1));
        IncidentNumber late =
                incidents.open(checkoutIsDown(), Priority.P0, FOUR_HOURS).number();
        IncidentNumber over = opened();
        incidents.end(over, State.CANCELLED, "bruno", "A drill");

        assertThat(incidents.open())
                .extracting(Incident::number)
                .containsSubsequence(late, mild)
                .doesNotContain(over);
        assertThat(incidents.recent(1000)).extracting(Incident::number).contains(over, late, mild);
        assertThat(incidents.recent(1)).hasSize(1);
    }

    private IncidentNumber opened() {
        return incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
    }

    private IncidentNumber active() {
        IncidentNumber number = opened();
        incidents.triage(number, itIsAnIncident(), Priority.P1, FOUR_HOURS);
        return number;
    }

    private static Triage judged(Triage.Outcome outcome, @Nullable IncidentNumber original) {
        return new Triage(outcome, null, new Triage.Findings(null, null, null), original, "bruno");
    }
}
