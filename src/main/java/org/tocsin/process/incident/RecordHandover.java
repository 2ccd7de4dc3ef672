package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.timeline.Timeline;

/** Keeps on record who holds a role from now on. */
@Component
@Local
class RecordHandover implements JavaDelegate {

    private final Timeline timeline;

    RecordHandover(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String role = answers.required(IncidentNames.ROLE, "incident manager or communications");
        String holder = answers.required(IncidentNames.HOLDER, "who takes it");
        String by = answers.required(IncidentNames.BY, "who hands it over");
        answers.taken();
        timeline.record(Step.incident(execution), by, "role-handed-over", "%s is now %s.".formatted(holder, role));
    }
}
