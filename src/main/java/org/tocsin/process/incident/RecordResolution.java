package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Resolution;
import org.tocsin.paging.Purpose;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.process.paging.Pagings;
import org.tocsin.process.stakeholderupdate.OutdatedUpdates;
import org.tocsin.shared.IncidentNumber;

/** Carries to the record how the incident was fixed, and what the review needs to know of it. */
@Component
@Local
class RecordResolution implements JavaDelegate {

    private final Incidents incidents;
    private final Promises promises;
    private final Rearming rearming;
    private final Pagings pagings;
    private final PauseEnds pauseEnds;
    private final OutdatedUpdates updates;

    RecordResolution(
            Incidents incidents,
            Promises promises,
            Rearming rearming,
            Pagings pagings,
            PauseEnds pauseEnds,
            OutdatedUpdates updates) {
        this.incidents = incidents;
        this.promises = promises;
        this.rearming = rearming;
        this.pagings = pagings;
        this.pauseEnds = pauseEnds;
        this.updates = updates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        Answers answers = Answers.of(execution);
        Resolution resolution = new Resolution(
                answers.required(IncidentNames.WHAT_FIXED, "the actions that were taken and their results"),
                answers.text(IncidentNames.CAUSE),
                answers.instant(IncidentNames.MITIGATED_AT),
                Step.actor(execution));
        answers.taken();
        incidents.resolve(number, resolution);
        pagings.callOff(number, Purpose.values());
        updates.withdraw(number);
        Incident incident = incidents.get(number);
        promises.resolved(incident).forEach(execution::setVariable);
        rearming.ofManager(execution, incident);
        pauseEnds.tellIfOver(execution, number, resolution.by());
    }
}
