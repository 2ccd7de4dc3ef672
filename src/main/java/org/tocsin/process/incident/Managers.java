package org.tocsin.process.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.engine.InDiagram;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

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

    /** When one is due, again and again. For the timer of the diagram, which may begin before there is a record. */
    public String due(DelegateExecution execution) {
        return Optional.ofNullable(execution.getProcessBusinessKey())
                .flatMap(number -> incidents.find(new IncidentNumber(number)))
                .map(promises::managerNags)
                .orElseGet(() -> Promises.noManagerNags(Instant.now(clock)));
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
        Incident incident = incidents.get(Step.incident(execution));
        wantedBy(incident).filter(instant -> incident.state().awaitsHelp()).ifPresent(instant -> {
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

    /** From when on each misses one, by what its record promised; none is there that has one, and if none is wanted. */
    Map<IncidentNumber, Instant> missedFrom(Collection<Incident> incidents) {
        List<IncidentNumber> numbers = incidents.stream().map(Incident::number).toList();
        Map<IncidentNumber, String> holders = roles.holders(numbers, IncidentRole.INCIDENT_MANAGER);
        Map<IncidentNumber, Instant> vacant = roles.vacantSince(numbers, IncidentRole.INCIDENT_MANAGER);
        Map<IncidentNumber, Instant> missed = new HashMap<>();
        for (Incident incident : incidents) {
            IncidentNumber number = incident.number();
            Instant first = incident.targets().managerBy();
            if (first != null && !holders.containsKey(number)) {
                Instant reported = incident.reportedAt().truncatedTo(ChronoUnit.SECONDS);
                missed.put(number, wantedBy(vacant.get(number), first, Duration.between(reported, first)));
            }
        }
        return missed;
    }

    private Optional<Instant> wantedBy(Incident incident) {
        Duration within = promises.policy(incident.priority()).managerWithin();
        Instant first = incident.targets().managerBy();
        if (within == null || first == null) {
            return Optional.empty();
        }
        Optional<Instant> vacant = roles.vacantSince(incident.number(), IncidentRole.INCIDENT_MANAGER);
        return Optional.of(wantedBy(vacant.orElse(null), first, within));
    }

    /**
     * The same time is allowed after the report and after the last one has left.
     *
     * @param vacant since when nobody is who was; null while somebody is, and if nobody ever was
     */
    private static Instant wantedBy(@Nullable Instant vacant, Instant first, Duration within) {
        Instant again = vacant == null ? first : vacant.plus(within);
        return first.isBefore(again) ? again : first;
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
