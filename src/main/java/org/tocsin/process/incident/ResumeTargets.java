package org.tocsin.process.incident;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.ResponseClock;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/** The clock runs again, because somebody said so or because it has stood still for as long as it may. */
@Component
@Local
class ResumeTargets implements JavaDelegate {

    private final Incidents incidents;
    private final ResponseClock clock;
    private final Rearming rearming;

    ResumeTargets(Incidents incidents, ResponseClock clock, Rearming rearming) {
        this.incidents = incidents;
        this.clock = clock;
        this.rearming = rearming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        Answers answers = Answers.of(execution);
        String by = answers.text(IncidentNames.BY);
        answers.taken();
        clock.resume(number, Objects.requireNonNullElse(by, Timeline.TOCSIN));
        rearming.ofClock(execution, incidents.get(number));
    }
}
