package org.tocsin.process.incident;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.ResponseClock;
import org.tocsin.incident.WaitingFor;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** The clock stands still while somebody outside has to act, for as long as the table allows. */
@Component
@Local
class PauseTargets implements JavaDelegate {

    private final Incidents incidents;
    private final ResponseClock clock;
    private final Promises promises;
    private final Rearming rearming;

    PauseTargets(Incidents incidents, ResponseClock clock, Promises promises, Rearming rearming) {
        this.incidents = incidents;
        this.clock = clock;
        this.promises = promises;
        this.rearming = rearming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        Answers answers = Answers.of(execution);
        WaitingFor waitingFor = answers.choice(IncidentNames.WAITING_FOR, WaitingFor.class);
        String by = answers.required(IncidentNames.BY, "who decided it");
        String why = answers.required(IncidentNames.WHY, "what exactly is waited for");
        answers.taken();
        Instant until = clock.pause(
                incident.number(),
                waitingFor == null ? WaitingFor.CLIENT : waitingFor,
                by,
                why,
                promises.policy(incident.priority()).clockMayPauseFor());
        execution.setVariableLocal(IncidentNames.PAUSED_UNTIL, Step.date(until));
        rearming.ofClock(execution, incidents.get(incident.number()));
    }
}
