package org.tocsin.process.incident;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Priority;
import org.tocsin.paging.Purpose;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.process.paging.Pagings;
import org.tocsin.shared.IncidentNumber;

/** Moves every target to where it would be had the incident always had its new priority. */
@Component
@Local
class ResetTargets implements JavaDelegate {

    private final Incidents incidents;
    private final Promises promises;
    private final Rearming rearming;
    private final Pagings pagings;
    private final Clock clock;

    ResetTargets(Incidents incidents, Promises promises, Rearming rearming, Pagings pagings, Clock clock) {
        this.incidents = incidents;
        this.promises = promises;
        this.rearming = rearming;
        this.pagings = pagings;
        this.clock = clock;
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
        boolean changed = incidents.changePriority(number, priority, promises.policy(priority), by, why);
        boolean raised = changed && before.state().awaitsHelp() && priority.moreUrgentThan(before.priority());
        execution.setVariableLocal(IncidentNames.RAISED, raised);
        // Whoever has never answered has had the time since the report; everybody else begins now.
        Instant since = before.acknowledgedAt() == null ? before.reportedAt() : Instant.now(clock);
        execution.setVariableLocal(IncidentNames.SINCE, Step.date(since));
        Incident after = incidents.get(number);
        rearming.ofPriority(execution, after, by);
        pagings.priorityChanged(after, raised);
        if (after.targets().managerBy() == null) {
            pagings.callOff(number, Purpose.INCIDENT_MANAGER);
        }
    }
}
