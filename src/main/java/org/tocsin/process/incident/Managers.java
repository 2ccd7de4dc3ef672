package org.tocsin.process.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.engine.InDiagram;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Step;

/** Whether an incident that needs an incident manager has one. */
@Component
@InDiagram
public final class Managers {

    private final Incidents incidents;
    private final IncidentRoles roles;
    private final Promises promises;
    private final Clock clock;

    Managers(Incidents incidents, IncidentRoles roles, Promises promises, Clock clock) {
        this.incidents = incidents;
        this.roles = roles;
        this.promises = promises;
        this.clock = clock;
    }

    /** Whether one has to be paged: the priority wants one by now, nobody is, and nobody is being paged for it. */
    public boolean needed(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        return wantedBy(incident)
                        .filter(instant -> !instant.isAfter(Instant.now(clock)))
                        .isPresent()
                && roles.holder(incident.number(), IncidentRole.INCIDENT_MANAGER)
                        .isEmpty()
                && !isBeingPaged(execution);
    }

    /** The role has changed hands: if nobody holds it, the time begins again in which somebody may take it. */
    void changed(DelegateExecution execution) {
        wantedBy(incidents.get(Step.incident(execution))).ifPresent(instant -> {
            ManagementService management = execution.getProcessEngineServices().getManagementService();
            management
                    .createJobQuery()
                    .processInstanceId(execution.getProcessInstanceId())
                    .activityId(IncidentNames.MANAGER_DUE)
                    .timers()
                    .list()
                    .forEach(timer -> management.setJobDuedate(timer.getId(), Step.date(instant)));
        });
    }

    /** From when on one is missed, by what the record promised; empty while somebody is, and if none is wanted. */
    Optional<Instant> missedFrom(Incident incident) {
        Instant first = incident.targets().managerBy();
        if (first == null
                || roles.holder(incident.number(), IncidentRole.INCIDENT_MANAGER)
                        .isPresent()) {
            return Optional.empty();
        }
        Instant reported = incident.reportedAt().truncatedTo(ChronoUnit.SECONDS);
        return Optional.of(wantedBy(incident, first, Duration.between(reported, first)));
    }

    private Optional<Instant> wantedBy(Incident incident) {
        Duration within = promises.policy(incident.priority()).managerWithin();
        Instant first = incident.targets().managerBy();
        return within == null || first == null ? Optional.empty() : Optional.of(wantedBy(incident, first, within));
    }

    /** The same time is allowed after the report and after the last one has left. */
    private Instant wantedBy(Incident incident, Instant first, Duration within) {
        return roles.vacantSince(incident.number(), IncidentRole.INCIDENT_MANAGER)
                .map(left -> left.plus(within))
                .filter(first::isBefore)
                .orElse(first);
    }

    private static boolean isBeingPaged(DelegateExecution execution) {
        return execution
                        .getProcessEngineServices()
                        .getRuntimeService()
                        .createExecutionQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .activityId(IncidentNames.PAGE_INCIDENT_MANAGER)
                        .count()
                > 0;
    }
}
