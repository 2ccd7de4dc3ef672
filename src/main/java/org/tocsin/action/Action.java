package org.tocsin.action;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.shared.IncidentNumber;

/**
 * A corrective action with its history.
 *
 * @param id its own number
 * @param incident what it follows from
 * @param team the catalogue name of the team that answers for it: the one that wrote the postmortem
 * @param proposal what is to be done, by whom, until which day
 * @param dueAt 17:00 of that day in the zone its assignee had when it was proposed or last changed
 * @param steps what happened to it, oldest first; never empty once it is stored
 * @param changes what a lead has changed about its terms since it was approved, oldest first
 */
public record Action(
        long id,
        IncidentNumber incident,
        String team,
        ProposedAction proposal,
        Instant dueAt,
        List<Step> steps,
        List<ActionChange> changes) {

    /** How far it has come. */
    public ActionState state() {
        return lastStep().state();
    }

    /** What is to be done. */
    public String title() {
        return proposal.title();
    }

    /** The catalogue name of the one person who does it. */
    public String assignee() {
        return proposal.assignee();
    }

    /** The last thing that happened to it. */
    public Step lastStep() {
        return steps.get(steps.size() - 1);
    }

    /** Since when it is to be done by whom and when it is now: approved, sent back, handed over, or its deadline moved. */
    public Instant termsSince() {
        return changes.stream()
                .map(ActionChange::at)
                .reduce(lastStep().at(), (earlier, later) -> later.isAfter(earlier) ? later : earlier);
    }

    /** Whoever last said that it is done; empty while nobody has. */
    public Optional<String> doneBy() {
        return steps.stream()
                .filter(step -> step.state() == ActionState.DONE)
                .reduce((earlier, later) -> later)
                .map(Step::by);
    }

    /** Whether the person may not verify it: whoever did it, and whoever was to do it. */
    public boolean isWorkOf(String person) {
        return assignee().equals(person) || doneBy().equals(Optional.of(person));
    }

    /** What it was sent back with; empty unless it is to be done again. */
    public Optional<String> sentBackWith() {
        return Optional.of(lastStep())
                .filter(step -> step.state() == ActionState.SENT_BACK)
                .map(Step::note);
    }

    /** Whether the assignee still has to do it although its deadline has passed. */
    public boolean overdue(Instant at) {
        return state().toBeDone() && at.isAfter(dueAt);
    }
}
