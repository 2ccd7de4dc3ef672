package org.tocsin.process.correctiveaction;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.ActionState;

/** Reminds the assignee that the deadline is near, or, of an action sent back, that it is still to be done. */
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
        reminding.whileToBeDone(execution, dates::near, NagAssignee::words);
    }

    private static ActionReminding.Words words(Action action) {
        String back =
                action.sentBackWith().map("It was sent back: %s\n\n"::formatted).orElse("");
        return new ActionReminding.Words(
                action.state() == ActionState.SENT_BACK ? "sent-back" : "waits",
                List.of(action.assignee()),
                "corrective action waits for you",
                back + "It is due by %s.".formatted(action.dueAt()));
    }
}
