package org.tocsin.action;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.timeline.Timeline;

/**
 * Corrective actions: proposed in a postmortem, approved with it, done by one person until one date and verified by
 * another. All methods that change something may be repeated; the repetition changes nothing. Each change is on the
 * incident's timeline.
 */
@Service
public final class Actions {

    private final ActionStore actions;
    private final Proposals proposals;
    private final TransactionOperations transaction;
    private final Clock clock;

    Actions(ActionStore actions, Proposals proposals, TransactionOperations transaction, Clock clock) {
        this.actions = actions;
        this.proposals = proposals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Proposes one action; the same proposal again is the same action.
     *
     * @param team the catalogue name of the team that answers for it
     * @return its number
     * @throws InvalidInput if nobody of the assignee's name exists, or 17:00 of the deadline has passed in their zone
     */
    public long propose(IncidentNumber incident, String team, ProposedAction proposal) {
        return Objects.requireNonNull(transaction.execute(status -> proposeNow(incident, team, proposal)));
    }

    /**
     * Makes these the only proposals of the incident: what was proposed before and is not among them is withdrawn. Actions
     * that are approved already stay.
     *
     * @param team the catalogue name of the team that answers for them
     * @return the numbers of the proposals, in their order
     * @throws InvalidInput if one of them is not acceptable; then nothing changes
     */
    public List<Long> proposeOnly(IncidentNumber incident, String team, List<ProposedAction> wanted) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Long> ids = wanted.stream()
                    .map(proposal -> proposeNow(incident, team, proposal))
                    .toList();
            proposed(incident)
                    .filter(action -> !ids.contains(action.id()))
                    .forEach(action -> actions.add(
                            action, step(ActionState.WITHDRAWN, Timeline.TOCSIN, "no longer in the postmortem")));
            return ids;
        }));
    }

    /** Opens everything that is proposed for the incident; called when its postmortem is approved. */
    public void approve(IncidentNumber incident, String by) {
        transaction.executeWithoutResult(
                status -> proposed(incident).forEach(action -> actions.add(action, step(ActionState.OPEN, by, ""))));
    }

    /** The actions of the incident, the most urgent first; those that were withdrawn are among them. */
    public List<Action> of(IncidentNumber incident) {
        return actions.of(incident);
    }

    /** The action of that number, or {@link UnknownAction}. */
    public Action get(long id) {
        return actions.find(id).orElseThrow(() -> new UnknownAction(id));
    }

    /** What the person has to do, or has done and nobody has verified; the most urgent first. */
    public List<Action> of(String assignee) {
        return actions.of(assignee);
    }

    /** What should have been done before that instant and is not, the longest overdue first. */
    public List<Action> overdue(Instant at) {
        return actions.overdue(at);
    }

    /**
     * Somebody says that it is done.
     *
     * @param note what was done; may be blank
     * @throws ActionOutOfOrder unless it was to be done
     */
    public void done(long id, String by, String note) {
        take(id, step(ActionState.DONE, by, note), action -> action.state().toBeDone());
    }

    /**
     * Somebody has seen that it is done.
     *
     * @throws InvalidInput if it is the person who did it, or who was to do it
     * @throws ActionOutOfOrder unless it was said to be done
     */
    public void verify(long id, String by, String note) {
        take(id, step(ActionState.VERIFIED, by, note), action -> {
            if (action.state() == ActionState.DONE && action.isWorkOf(by)) {
                throw new InvalidInput("by", "is the person who did it", "somebody else, who has seen that it is done");
            }
            return action.state() == ActionState.DONE;
        });
    }

    /**
     * It is not done well enough, and is to be done again.
     *
     * @throws InvalidInput if the comment is blank
     * @throws ActionOutOfOrder unless it was said to be done
     */
    public void reject(long id, String by, String comment) {
        if (comment.isBlank()) {
            throw new InvalidInput("comment", "is missing", "what is still to be done");
        }
        take(id, step(ActionState.SENT_BACK, by, comment), action -> action.state() == ActionState.DONE);
    }

    private long proposeNow(IncidentNumber incident, String team, ProposedAction proposal) {
        return actions.find(incident, proposal).orElseGet(() -> insert(incident, team, proposal));
    }

    private long insert(IncidentNumber incident, String team, ProposedAction proposal) {
        Optional<Long> id = actions.insert(incident, team, proposal, proposals.dueAt(proposal));
        id.map(this::get).ifPresent(action -> actions.add(action, step(ActionState.PROPOSED, Timeline.TOCSIN, "")));
        return id.or(() -> actions.find(incident, proposal)).orElseThrow();
    }

    private Stream<Action> proposed(IncidentNumber incident) {
        actions.lock(incident);
        return of(incident).stream().filter(action -> action.state() == ActionState.PROPOSED);
    }

    private void take(long id, Step step, Predicate<Action> possible) {
        transaction.executeWithoutResult(status -> {
            actions.lock(id);
            Action action = get(id);
            if (action.lastStep().sameAs(step)) {
                return;
            }
            if (!possible.test(action)) {
                throw new ActionOutOfOrder(action, step.state());
            }
            actions.add(action, step);
        });
    }

    private Step step(ActionState state, String by, String note) {
        return new Step(state, by, Instant.now(clock), note);
    }
}
