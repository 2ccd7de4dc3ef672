package org.tocsin.engine.cockpit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tocsin.engine.RepairTasks;

/** The steps that stand still, with what leads to them and to their repair. */
@Component
class FailedStepList {

    private static final int SHOWN = 20;

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final ObjectProvider<RepairTasks> repair;

    FailedStepList(
            RuntimeService runtime,
            HistoryService history,
            RepositoryService repository,
            ObjectProvider<RepairTasks> repair) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
        this.repair = repair;
    }

    /** All there are, in number, and the oldest of them. */
    record FailedSteps(long count, @Schema(description = "The oldest, at most " + SHOWN) List<Line> oldest) {}

    /** One step that every attempt has failed at. */
    record Line(
            @Schema(description = "What names it when it is tried again") String job,
            @Schema(description = "The run of a process it belongs to") String processInstance,
            @Schema(description = "What the diagram is called") String process,
            @Schema(description = "What the diagram calls the step") String step,
            @Schema(description = "The number of the incident; empty if it belongs to none") String incident,
            Instant since,
            @Schema(description = "The message of the last failure; plain text, whatever it contains") String why,
            @Schema(description = "The task Repair step, if it is open") @Nullable String repairTask) {}

    /** As they stand now. */
    FailedSteps read() {
        List<Incident> failed = failed();
        List<Incident> oldest = failed.subList(0, Math.min(SHOWN, failed.size()));
        Known known = new Known(incidentsOf(oldest), repairs());
        return new FailedSteps(
                failed.size(), oldest.stream().map(one -> line(one, known)).toList());
    }

    private record Known(Map<String, String> incidents, Map<String, String> repairs) {}

    /** The oldest first. Of a step in a called process the engine tells again in every run that called it; that is none. */
    private List<Incident> failed() {
        return runtime
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc()
                .list()
                .stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .toList();
    }

    private Map<String, String> repairs() {
        RepairTasks tasks = repair.getIfAvailable();
        return tasks == null ? Map.of() : tasks.byJob();
    }

    private Map<String, String> incidentsOf(List<Incident> failed) {
        Set<String> runs = failed.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet());
        return runs.isEmpty()
                ? Map.of()
                : history.createHistoricProcessInstanceQuery().processInstanceIds(runs).list().stream()
                        .filter(run -> run.getBusinessKey() != null)
                        .collect(Collectors.toMap(
                                HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
    }

    private Line line(Incident failed, Known known) {
        ProcessDefinition definition = repository.getProcessDefinition(failed.getProcessDefinitionId());
        return new Line(
                failed.getConfiguration(),
                failed.getProcessInstanceId(),
                Objects.requireNonNullElse(definition.getName(), definition.getKey()),
                label(failed),
                known.incidents().getOrDefault(failed.getProcessInstanceId(), ""),
                failed.getIncidentTimestamp().toInstant(),
                Objects.requireNonNullElse(failed.getIncidentMessage(), ""),
                known.repairs().get(failed.getConfiguration()));
    }

    private String label(Incident failed) {
        BpmnModelInstance model = repository.getBpmnModelInstance(failed.getProcessDefinitionId());
        return model.getModelElementById(failed.getActivityId()) instanceof FlowElement element
                        && element.getName() != null
                ? element.getName()
                : failed.getActivityId();
    }
}
