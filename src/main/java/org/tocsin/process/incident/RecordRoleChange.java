package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.timeline.Timeline;

/** Keeps on record who holds a role from now on, or that nobody does. */
@Component
@Local
class RecordRoleChange implements JavaDelegate {

    private final Timeline timeline;

    RecordRoleChange(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String role = answers.required(IncidentNames.ROLE, "incident manager or communications");
        String holder = answers.text(IncidentNames.HOLDER);
        String by = answers.required(IncidentNames.BY, "who decided it");
        answers.taken();
        String fact = holder == null ? "Nobody is %s now.".formatted(role) : "%s is now %s.".formatted(holder, role);
        timeline.record(Step.incident(execution), by, "role-changed", fact);
    }
}
