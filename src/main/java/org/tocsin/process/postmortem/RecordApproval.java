package org.tocsin.process.postmortem;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Actions;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/** Keeps what the approver said; approved actions become work. */
@Component
@Local
class RecordApproval implements JavaDelegate {

    private final Postmortems postmortems;
    private final Actions actions;

    RecordApproval(Postmortems postmortems, Actions actions) {
        this.postmortems = postmortems;
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        Answers answers = Answers.of(execution);
        boolean approved = answers.flag(PostmortemNames.APPROVED);
        String comment = Objects.requireNonNullElse(answers.text(PostmortemNames.COMMENT), "");
        answers.taken();
        if (approved) {
            postmortems.approve(number, Step.actor(execution), comment);
            actions.approve(number, Step.actor(execution));
        } else {
            postmortems.sendBack(number, Step.actor(execution), comment);
        }
        execution.setVariable(PostmortemNames.APPROVED, approved);
    }
}
