package org.tocsin.process.postmortem;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.action.Actions;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/** Keeps the version that was written, and proposes its corrective actions. */
@Component
@Local
class RecordPostmortem implements JavaDelegate {

    private final Postmortems postmortems;
    private final Actions actions;
    private final Submissions submissions;
    private final Approval approval;

    RecordPostmortem(Postmortems postmortems, Actions actions, Submissions submissions, Approval approval) {
        this.postmortems = postmortems;
        this.actions = actions;
        this.submissions = submissions;
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        Submissions.Submission submission = submissions.read(execution);
        submission
                .actions()
                .ifPresent(proposed ->
                        actions.proposeOnly(number, postmortems.of(number).team(), proposed));
        postmortems.write(number, submission.sections(), Step.actor(execution));
        approval.begins(postmortems.of(number)).forEach(execution::setVariable);
    }
}
