package org.tocsin.process.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Pause;
import org.tocsin.incident.PromisesProcess;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/** Answers with the instants at which the diagram's own timers fire. */
@Component
class IncidentPromises implements PromisesProcess {

    private final Cadence cadence;
    private final Managers managers;

    IncidentPromises(Cadence cadence, Managers managers) {
        this.cadence = cadence;
        this.managers = managers;
    }

    @Override
    public Map<IncidentNumber, Instant> updateBy(
            Collection<Incident> incidents, Map<IncidentNumber, List<Pause>> pauses) {
        Map<IncidentNumber, Instant> next = cadence.next(incidents, pauses);
        next.replaceAll((number, instant) -> Step.date(instant).toInstant());
        return next;
    }

    @Override
    public Map<IncidentNumber, Instant> managerBy(Collection<Incident> incidents) {
        return managers.missedFrom(incidents);
    }
}
