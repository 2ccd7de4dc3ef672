package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/** Moves every target to where it would be had the incident always had its new priority. */
@Component
@Local
class ResetTargets implements JavaDelegate {

    private final Incidents incidents;
    private final Promises promises;
    private final Rearming rearming;

    ResetTargets(Incidents incidents, Promises promises, Rearming rearming) {
        this.incidents = incidents;
        this.promises = promises;
        this.rearming = rearming;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        Answers answers = Answers.of(execution);
        Priority priority = Priority.valueOf(answers.required(IncidentNames.NEW_PRIORITY, "P0 to P3"));
        String by = answers.required(IncidentNames.BY, "who decided it");
        String why = answers.required(IncidentNames.WHY, "why it changed");
        answers.taken();
        Incident before = incidents.get(number);
        incidents.changePriority(number, priority, promises.policy(priority), by, why);
        execution.setVariableLocal(
                IncidentNames.RAISED,
                before.state().awaitsHelp()
                        && priority.rank() > before.priority().rank());
        execution.setVariableLocal(
                IncidentNames.SINCE, before.acknowledgedAt() == null ? Step.date(before.reportedAt()) : null);
        rearming.of(execution, incidents.get(number));
    }
}
