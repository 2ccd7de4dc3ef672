package org.tocsin.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tocsin.action.ActionChange.What;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.Transactions;
import org.tocsin.timeline.Timeline;

/**
 * Until when an action is to be done and by whom, once it is approved. Both change with a reason and by a lead only: of the
 * team the action belongs to, or of a team of its assignee. What was and what became is on record and on the timeline, and
 * whatever follows the action follows at once. The same change again changes nothing.
 */
@Component
public final class ActionTerms {

    private static final int LONGEST_YEARS = 10;

    private final ActionStore actions;
    private final TermStore terms;
    private final Leads leads;
    private final Proposals proposals;
    private final ActionProcess process;
    private final Transactions transactions;
    private final Timeline timeline;
    private final Clock clock;

    ActionTerms(
            ActionStore actions,
            TermStore terms,
            Leads leads,
            Proposals proposals,
            ActionProcess process,
            Transactions transactions,
            Timeline timeline,
            Clock clock) {
        this.actions = actions;
        this.terms = terms;
        this.leads = leads;
        this.proposals = proposals;
        this.process = process;
        this.transactions = transactions;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Moves the deadline to 17:00 of another day where the assignee is; a day that is over is allowed, and is late at once.
     *
     * @throws org.tocsin.shared.NotAllowed if the person is not a lead of the action
     * @throws InvalidInput if the reason is blank, or the day lies before the action or more than ten years ahead
     * @throws ActionOutOfOrder unless the action is to be done
     */
    public void moveDeadline(long id, LocalDate day, String reason, String by) {
        change(id, by, "move the deadline", action -> {
            checkReason(reason);
            checkDay(action, day);
            return change(What.DEADLINE, action.proposal().deadline().toString(), day.toString(), reason, by);
        });
    }

    /**
     * Hands the action to somebody else; the deadline's day stays, and ends where the new assignee is.
     *
     * @throws org.tocsin.shared.NotAllowed if the person is not a lead of the action
     * @throws InvalidInput if the reason is blank, or nobody of the assignee's name exists
     * @throws ActionOutOfOrder unless the action is to be done
     */
    public void reassign(long id, String assignee, String reason, String by) {
        change(id, by, "hand the action to somebody else", action -> {
            checkReason(reason);
            String name = proposals.person(assignee).name();
            return change(What.ASSIGNEE, action.assignee(), name, reason, by);
        });
    }

    private void change(long id, String by, String what, Function<Action, ActionChange> decided) {
        transactions.patiently(() -> {
            actions.lock(id);
            Action action = actions.find(id).orElseThrow(() -> new UnknownAction(id));
            leads.require(action, by, what);
            ActionChange change = decided.apply(action);
            if (!action.state().toBeDone()) {
                throw new ActionOutOfOrder(action, change.what());
            }
            if (!change.was().equals(change.became())) {
                keep(action, change);
            }
        });
    }

    private void keep(Action action, ActionChange change) {
        boolean moved = change.what() == What.DEADLINE;
        LocalDate day =
                moved ? LocalDate.parse(change.became()) : action.proposal().deadline();
        String assignee = moved ? action.assignee() : change.became();
        refuseDouble(
                action,
                new ProposedAction(
                        action.title(), assignee, day, action.proposal().kind()));
        terms.set(action.id(), day, assignee, proposals.endOfDay(day, assignee));
        terms.add(action.id(), change);
        timeline.record(
                action.incident(),
                change.by(),
                change.what().fact(),
                "%s: %s, from %s to %s: %s"
                        .formatted(
                                action.title(), change.what().words(), change.was(), change.became(), change.reason()));
        process.termsChanged(actions.find(action.id()).orElseThrow());
    }

    private void refuseDouble(Action action, ProposedAction terms) {
        actions.find(action.incident(), terms).ifPresent(other -> {
            throw new InvalidInput(
                    "id", "would become the same as action " + other, "terms that tell the two actions apart");
        });
    }

    private void checkDay(Action action, LocalDate day) {
        LocalDate first = LocalDate.ofInstant(action.steps().get(0).at(), ZoneOffset.UTC);
        LocalDate last = first.plusYears(LONGEST_YEARS);
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new InvalidInput("deadline", "is " + day, "a day from %s to %s".formatted(first, last));
        }
    }

    private static void checkReason(String reason) {
        new TextLimits().required("reason", reason, TextLimits.PARAGRAPH).check();
    }

    private ActionChange change(What what, String was, String became, String reason, String by) {
        return new ActionChange(what, was, became, reason.strip(), by, Instant.now(clock));
    }
}
