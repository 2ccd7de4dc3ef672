package org.tocsin.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.testing.FeatureBeans;
import org.tocsin.testing.MovableClock;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** A corrective action belongs to one person until one date, and is followed until somebody else has verified it. */
@SpringJUnitConfig({FeatureBeans.class, Actions.class, ActionStore.class, TermStore.class, Proposals.class})
class ActionsIT {

    private static int incidents;

    private final IncidentNumber incident = IncidentNumber.of(2026, ++incidents);

    @Autowired
    private Actions actions;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
    }

    @Test
    void itIsDueAtTheEndOfTheDayOfItsAssignee() {
        assertThat(actions.get(propose("Add a queue", "ada")).dueAt()).isEqualTo("2026-12-01T16:00:00Z");
        assertThat(actions.get(propose("Add a queue", "grace")).dueAt()).isEqualTo("2026-12-01T23:00:00Z");
    }

    @Test
    void theSameProposalIsOneAction() {
        long first = propose("Add a queue", "ada");

        assertThat(propose("Add a queue", "ada")).isEqualTo(first);
        assertThat(propose("Add a second queue", "ada")).isNotEqualTo(first);
        assertThat(actions.of(incident)).hasSize(2);
    }

    @Test
    void theSameProposalIsStillTheSameOnceItsDeadlineIsOver() {
        long first = propose("Add a queue", "ada");
        clock.moveBy(Duration.ofDays(60));

        assertThat(propose("Add a queue", "ada")).isEqualTo(first);
    }

    @Test
    void theSameProposalOfManyAtOnceIsOneAction() {
        Set<Long> ids = IntStream.range(0, 8)
                .mapToObj(attempt -> CompletableFuture.supplyAsync(() -> propose("Add a queue", "ada")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.toSet());

        assertThat(ids).hasSize(1);
        assertThat(actions.get(ids.iterator().next()).steps()).hasSize(1);
    }

    @Test
    void onlyTheLastProposalsCount() {
        long dropped = propose("Add a queue", "ada");
        List<Long> kept = actions.proposeOnly(incident, "payments", List.of(action("Add a fuse", "bruno")));

        assertThat(actions.get(dropped).state()).isEqualTo(ActionState.WITHDRAWN);
        assertThat(kept)
                .singleElement()
                .satisfies(id -> assertThat(actions.get(id).state()).isEqualTo(ActionState.PROPOSED));
    }

    @Test
    void whatWasWithdrawnMayBeProposedAgain() {
        long first = propose("Add a queue", "ada");
        actions.proposeOnly(incident, "payments", List.of());

        assertThat(propose("Add a queue", "ada")).isNotEqualTo(first);
    }

    @Test
    void oneBadProposalChangesNothing() {
        long first = propose("Add a queue", "ada");
        List<ProposedAction> wanted = List.of(action("Add a fuse", "bruno"), action("Add a wall", "nobody"));

        assertThatThrownBy(() -> actions.proposeOnly(incident, "payments", wanted))
                .isInstanceOf(InvalidInput.class);
        assertThat(actions.of(incident)).extracting(Action::id).containsExactly(first);
        assertThat(actions.get(first).state()).isEqualTo(ActionState.PROPOSED);
    }

    @Test
    void itIsFollowedUntilSomebodyElseHasVerifiedIt() {
        long id = propose("Add a queue", "ada");
        actions.approve(incident, "clara");
        actions.done(id, "ada", "merged");
        actions.reject(id, "bruno", "it does not drain");
        actions.done(id, "ada", "drains now");
        actions.verify(id, "bruno", "seen");

        assertThat(actions.get(id).steps())
                .extracting(Step::state)
                .containsExactly(
                        ActionState.PROPOSED,
                        ActionState.OPEN,
                        ActionState.DONE,
                        ActionState.SENT_BACK,
                        ActionState.DONE,
                        ActionState.VERIFIED);
        assertThat(timeline.of(incident))
                .extracting(TimelineEntry::what)
                .containsExactly(
                        "action-proposed",
                        "action-open",
                        "action-done",
                        "action-sent-back",
                        "action-done",
                        "action-verified");
    }

    @Test
    void whoDidItMayNotVerifyIt() {
        long id = propose("Add a queue", "ada");
        actions.approve(incident, "clara");
        actions.done(id, "bruno", "");

        assertThatThrownBy(() -> actions.verify(id, "bruno", ""))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("by is the person who did it");
        assertThat(actions.get(id).state()).isEqualTo(ActionState.DONE);
    }

    @Test
    void repeatedStepsChangeNothing() {
        long id = propose("Add a queue", "ada");
        actions.approve(incident, "clara");
        actions.approve(incident, "clara");
        actions.done(id, "ada", "");
        actions.done(id, "ada", "");
        actions.verify(id, "bruno", "");
        actions.verify(id, "bruno", "");

        assertThat(actions.get(id).steps()).hasSize(4);
    }

    @Test
    void whatIsNotOpenCannotBeDone() {
        long id = propose("Add a queue", "ada");

        assertThatThrownBy(() -> actions.done(id, "ada", ""))
                .isInstanceOf(ActionOutOfOrder.class)
                .hasMessageContaining("is proposed; it cannot become done");
        assertThatThrownBy(() -> actions.verify(id, "bruno", "")).isInstanceOf(ActionOutOfOrder.class);
    }

    @Test
    void sendingBackNeedsAComment() {
        long id = propose("Add a queue", "ada");

        assertThatThrownBy(() -> actions.reject(id, "bruno", "")).hasMessageContaining("comment is missing");
    }

    @Test
    void itIsOverdueAfterItsDeadlineUntilItIsDone() {
        long id = propose("Add a queue", "ada");
        actions.approve(incident, "clara");
        Instant deadline = Instant.parse("2026-12-01T16:00:00Z");

        assertThat(overdueAt(deadline)).isEmpty();
        assertThat(overdueAt(deadline.plusSeconds(1))).containsExactly(id);
        assertThat(actions.get(id).overdue(deadline.plusSeconds(1))).isTrue();
        actions.done(id, "ada", "");
        assertThat(overdueAt(deadline.plusSeconds(1))).isEmpty();
    }

    @Test
    void theDeadlineLiesInTheFutureOfTheAssignee() {
        clock.moveTo(Instant.parse("2026-12-01T16:00:00Z"));

        assertThatThrownBy(() -> propose("Add a queue", "ada"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(
                        "deadline 2026-12-01 is over for ada (17:00 Europe/Berlin); expected a later day");
        assertThat(actions.get(propose("Add a queue", "grace")).state()).isEqualTo(ActionState.PROPOSED);
    }

    @Test
    void theAssigneeIsSomebodyWeKnow() {
        assertThatThrownBy(() -> propose("Add a queue", "<script>"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("assignee <script> is not known; expected one of ada, ");
    }

    @Test
    void aTitleIsNeeded() {
        assertThatThrownBy(() -> action(" ", "ada")).hasMessageContaining("title is missing");
    }

    @Test
    void anUnknownNumberIsSaid() {
        assertThatThrownBy(() -> actions.get(4711)).isInstanceOf(UnknownAction.class);
    }

    private List<Long> overdueAt(Instant at) {
        return actions.overdue(at).stream()
                .filter(action -> action.incident().equals(incident))
                .map(Action::id)
                .toList();
    }

    private long propose(String title, String assignee) {
        return actions.propose(incident, "payments", action(title, assignee));
    }

    private static ProposedAction action(String title, String assignee) {
        return new ProposedAction(title, assignee, LocalDate.parse("2026-12-01"), "prevent");
    }
}
