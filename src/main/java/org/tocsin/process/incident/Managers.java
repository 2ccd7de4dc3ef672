package org.tocsin.process.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The same time is allowed after the report and after the last one has left. */
    private Optional<Instant> wantedBy(Incident incident) {
        Duration within = promises.policy(incident.priority()).managerWithin();
        Instant first = incident.targets().managerBy();
        if (within == null || first == null) {
            return Optional.empty();
        }
        Stream<Instant> again =
                roles
                        .vacantSince(incident.number(), IncidentRole.INCIDENT_MANAGER)
                        .map(left -> left.plus(within))
                        .stream();
        return Stream.concat(Stream.of(first), again).max(Instant::compareTo);
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
