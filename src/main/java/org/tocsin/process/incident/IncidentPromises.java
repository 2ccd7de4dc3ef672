package org.tocsin.process.incident;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.PromisesProcess;
import org.tocsin.process.Step;

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
    public Optional<Instant> updateBy(Incident incident) {
        return Optional.of(Step.date(cadence.next(incident)).toInstant());
    }

    @Override
    public Optional<Instant> managerBy(Incident incident) {
        return managers.missedFrom(incident);
    }
}
