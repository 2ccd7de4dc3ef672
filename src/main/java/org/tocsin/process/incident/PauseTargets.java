package org.tocsin.process.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.timeline.Timeline;

/** The clock stands still while somebody outside has to act. */
@Component
@Local
class PauseTargets implements JavaDelegate {

    private final Timeline timeline;
    private final Clock clock;

    PauseTargets(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String waitingFor = answers.required(IncidentNames.WAITING_FOR, "client or provider");
        String by = answers.required(IncidentNames.BY, "who decided it");
        String why = answers.required(IncidentNames.WHY, "why");
        answers.taken();
        execution.setVariableLocal(
                IncidentNames.PAUSED_UNTIL, Step.date(Instant.now(clock).plus(Duration.ofHours(72))));
        timeline.record(
                Step.incident(execution), by, "clock-paused", "Waiting for the %s: %s".formatted(waitingFor, why));
    }
}
