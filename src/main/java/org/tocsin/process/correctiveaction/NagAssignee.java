package org.tocsin.process.correctiveaction;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.ActionChange;
import org.tocsin.action.ActionState;
import org.tocsin.process.Step;

/**
 * Tells the assignee, once for all terms it ever had, that the action is theirs and until when; then reminds them that the deadline
 * is near or, of an action sent back, that it is still to be done.
 */
@Component
class NagAssignee implements JavaDelegate {

    private final ActionReminding reminding;
    private final ActionDates dates;

    NagAssignee(ActionReminding reminding, ActionDates dates) {
        this.reminding = reminding;
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String occasion = Step.occasion(execution);
        reminding.whileToBeDone(
                execution, action -> Optional.of(dates.near(action) ? waits(action, occasion) : theirs(action)));
    }

    private static ActionReminding.Words waits(Action action, String occasion) {
        String back =
                action.sentBackWith().map("It was sent back: %s\n\n"::formatted).orElse("");
        return new ActionReminding.Words(
                (action.state() == ActionState.SENT_BACK ? "sent-back." : "waits.") + occasion,
                List.of(action.assignee()),
                "corrective action waits for you",
                back + "It is due by %s.".formatted(action.dueAt()));
    }

    /** The handle belongs to the terms and not to the occasion: whoever has been told by these terms is not told again. */
    private static ActionReminding.Words theirs(Action action) {
        List<ActionChange> changes = action.changes();
        Optional<ActionChange> last =
                changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
        boolean moved = last.filter(change -> change.what() == ActionChange.What.DEADLINE)
                .isPresent();
        return new ActionReminding.Words(
                "terms-%d".formatted(changes.size()),
                List.of(action.assignee()),
                moved ? "corrective action has another deadline" : "corrective action is yours",
                "%s\n\nIt is due by %s."
                        .formatted(
                                last.map(ActionChange::sentence).orElse("It was approved with the postmortem."),
                                action.dueAt()));
    }
}
