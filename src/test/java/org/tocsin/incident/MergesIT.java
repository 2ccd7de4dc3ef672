package org.tocsin.incident;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.incident.IncidentFixtures.FOUR_HOURS;
import static org.tocsin.incident.IncidentFixtures.checkoutIsDown;
import static org.tocsin.incident.IncidentFixtures.itIsAnIncident;
import static org.tocsin.incident.IncidentFixtures.rolledBack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.testing.MovableClock;
import org.tocsin.timeline.TimelineEntry;

/** Several incidents become one, and one becomes two again. */
@SpringJUnitConfig(IncidentFixtures.class)
class MergesIT {

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentLinks links;

    @Autowired
    private ResponseClock responseClock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    private IncidentNumber first;
    private IncidentNumber second;
    private IncidentNumber third;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
        first = open();
        second = open();
        third = open();
    }

    @Test
    void aDuplicateEndsAndGoesOnInTheOther() {
        merge(second, first);

        assertThat(incidents.get(second).state()).isEqualTo(State.DUPLICATE);
        assertThat(incidents.get(second).endedAt()).isEqualTo(clock.instant());
        assertThat(links.originalOf(second)).contains(first);
        assertThat(links.of(first)).containsExactlyElementsOf(links.of(second)).hasSize(1);
    }

    @Test
    void theHistoryOfBothIsOneInTheOrderOfTime() {
        clock.moveBy(Duration.ofMinutes(1));
        incidents.acknowledge(second, "bruno", clock.instant());
        clock.moveBy(Duration.ofMinutes(1));
        incidents.acknowledge(first, "ada", clock.instant());
        clock.moveBy(Duration.ofMinutes(1));
        merge(second, first);

        assertThat(links.history(first))
                .extracting(entry -> entry.incident() + " " + entry.what())
                .containsExactly(
                        first + " reported",
                        second + " reported",
                        second + " acknowledged",
                        first + " acknowledged",
                        second + " merged",
                        first + " duplicate-merged");
        assertThat(links.history(second)).extracting(TimelineEntry::incident).containsOnly(second);
    }

    @Test
    void aChainOfDuplicatesGoesOnInTheLastOne() {
        merge(first, second);
        merge(second, third);

        assertThat(links.family(third)).containsExactlyInAnyOrder(first, second, third);
        assertThat(links.history(third)).extracting(TimelineEntry::incident).contains(first, second);
    }

    @Test
    void mergingTwiceIsMergingOnce() {
        merge(second, first);
        int entries = links.history(first).size();

        assertThat(links.mayMerge(second, first, "ada")).isFalse();
        merge(second, first);

        assertThat(links.history(first)).hasSize(entries);
    }

    @Test
    void whatCannotBecomeOneIsRefusedWithWhatToDoInstead() {
        merge(second, first);

        assertThatThrownBy(() -> merge(first, second))
                .isInstanceOf(ImpossibleTransition.class)
                .hasMessage("%s is a duplicate of %s. Take %s instead.", second, first, first);
        assertThatThrownBy(() -> merge(second, third)).hasMessageContaining("Undo that before");
        incidents.end(third, State.CANCELLED, "ada", "A drill");
        assertThatThrownBy(() -> merge(first, third))
                .hasMessage("%s has ended: it is CANCELLED. Take one that is open, or link the two instead.", third);
        assertThatThrownBy(() -> merge(third, first)).isInstanceOf(IncidentAlreadyEnded.class);
        assertThatThrownBy(() -> merge(first, first)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> merge(first, new IncidentNumber("INC-1999-0001")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("unknown");
    }

    @Test
    void triageNamesNoOriginalThatIsADuplicateItselfOrHasEnded() {
        merge(second, first);
        assertThatThrownBy(() -> judgedDuplicate(third, second))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is a duplicate of " + first);
        incidents.end(first, State.CANCELLED, "ada", "A drill");
        assertThatThrownBy(() -> judgedDuplicate(third, first)).hasMessageContaining("has ended");
    }

    @Test
    void whatTriageFoundToBeADuplicateFollowsItsOriginal() {
        judgedDuplicate(first, second);
        merge(second, third);

        assertThat(links.mergeAsTriaged(first)).isEqualTo(third);
        assertThat(links.originalOf(first)).contains(third);
    }

    @Test
    void nothingIsMergedIntoWhatTriageJustFoundToBeADuplicate() {
        judgedDuplicate(first, second);

        assertThatThrownBy(() -> merge(second, first))
                .hasMessage("%s is a duplicate of %s. Take %s instead.", first, second, second);
    }

    @Test
    void aWrongMergeIsUndoneAndWhatWasKnownFirstIsKept() {
        incidents.acknowledge(second, "bruno", clock.instant());
        incidents.triage(second, itIsAnIncident(), Priority.P1, FOUR_HOURS);
        clock.moveBy(Duration.ofMinutes(5));
        Incident before = incidents.get(second);
        merge(second, first);
        clock.moveBy(Duration.ofHours(1));
        links.separate(second, "bruno", "Another data centre");

        Incident after = incidents.get(second);
        assertThat(after.state()).isEqualTo(State.REPORTED);
        assertThat(after.answers().triage()).isNull();
        assertThat(after.endedAt()).isNull();
        assertThat(after.reportedAt()).isEqualTo(before.reportedAt());
        assertThat(after.acknowledgedBy()).isEqualTo("bruno");
        assertThat(after.targets()).isEqualTo(before.targets());
        assertThat(links.of(second)).isEmpty();
        assertThat(links.history(first))
                .extracting(TimelineEntry::what)
                .containsExactly("reported", "duplicate-merged", "duplicate-separated");
    }

    @Test
    void mergingAndUndoingWorksAgainAndAgain() {
        judgedDuplicate(second, first);
        links.mergeAsTriaged(second);
        for (int round = 0; round < 3; round++) {
            links.separate(second, "bruno", "It is not");
            merge(second, first);
        }
        links.separate(second, "bruno", "It is not");

        incidents.triage(second, itIsAnIncident(), Priority.P1, FOUR_HOURS);
        assertThat(incidents.get(second).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatIsNotMergedCannotBeSeparated() {
        assertThatThrownBy(() -> links.separate(first, "ada", "x"))
                .isInstanceOf(ImpossibleTransition.class)
                .hasMessage("%s is not merged into any incident.", first);
    }

    @Test
    void whatIsObservedCanTurnOutToBeADuplicate() {
        incidents.triage(second, itIsAnIncident(), Priority.P1, FOUR_HOURS);
        incidents.resolve(second, rolledBack());
        merge(second, first);

        assertThat(incidents.get(second).state()).isEqualTo(State.DUPLICATE);
    }

    @Test
    void ofTwoWhoMergeInOppositeDirectionsOneWins() throws Exception {
        CountDownLatch merged = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
            merge(first, second);
            merged.countDown();
            return await(goOn);
        }));
        assertThat(merged.await(10, SECONDS)).isTrue();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> merge(second, first));
        goOn.countDown();

        assertThat(one.get(10, SECONDS)).isTrue();
        assertThatThrownBy(() -> other.get(10, SECONDS))
                .hasCauseInstanceOf(ImpossibleTransition.class)
                .hasMessageContaining("%s is a duplicate of %s. Take %s instead.".formatted(first, second, second));
    }

    @Test
    void manyMergesAcrossEachOtherNeitherWaitInACircleNorMakeOne() {
        List<IncidentNumber> all = List.of(first, second, third);
        Stream.iterate(0, round -> round + 1)
                .limit(24)
                .map(round -> CompletableFuture.runAsync(() -> merge(all.get(round % 3), all.get((round + 1) % 3)))
                        .handle((done, refused) -> refused == null ? null : refused.getCause()))
                .toList()
                .forEach(attempt -> assertThat(attempt.join())
                        .satisfiesAnyOf(refused -> assertThat(refused).isNull(), refused -> assertThat(refused)
                                .isInstanceOf(ImpossibleTransition.class)));

        assertThat(all).filteredOn(number -> links.originalOf(number).isEmpty()).hasSize(1);
    }

    @Test
    void theClockOfWhatIsMergedDoesNotStandStill() {
        incidents.triage(second, itIsAnIncident(), Priority.P1, FOUR_HOURS);
        responseClock.pause(second, WaitingFor.CLIENT, "ada", "They are closed", Duration.ofHours(2));
        merge(second, first);

        assertThat(responseClock.of(second)).allMatch(pause -> pause.ended() != null);
    }

    @Test
    void linksAreShownOnBothAndTakenAwayFromEither() {
        links.relate(first, second, Link.Kind.RELATED, "ada");
        links.relate(second, first, Link.Kind.RELATED, "bruno");
        assertThat(links.of(second)).extracting(Link::by).containsExactly("ada");
        assertThat(links.of(first)).containsExactlyElementsOf(links.of(second));

        links.unrelate(second, first, Link.Kind.RELATED, "bruno");
        links.unrelate(second, first, Link.Kind.RELATED, "bruno");
        assertThat(links.of(first)).isEmpty();
        assertThat(links.history(second))
                .extracting(TimelineEntry::text)
                .filteredOn(text -> text.contains(first.value()))
                .containsExactly(
                        "This incident is now related to %s.".formatted(first),
                        "This incident is no longer related to %s.".formatted(first));
    }

    private IncidentNumber open() {
        return incidents.open(checkoutIsDown(), Priority.P1, FOUR_HOURS).number();
    }

    private void merge(IncidentNumber number, IncidentNumber into) {
        links.merge(number, into, "ada", "Same graph");
    }

    private void judgedDuplicate(IncidentNumber number, IncidentNumber original) {
        Triage triage = new Triage(
                Triage.Outcome.DUPLICATE, null, new Triage.Findings(null, null, "Same graph"), original, "ada");
        incidents.triage(number, triage, Priority.P3, FOUR_HOURS);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
