package org.tocsin.engine.cockpit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tocsin.shared.InvalidInput;

/** What Cockpit's pages ask the engine for. */
@RestController
@RequestMapping(path = "/api/v1/engine", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Engine", description = "For SREs, process owners and administrators")
class CockpitController {

    private static final int LONGEST = 1100;

    private final FailedStepList failedSteps;
    private final ExecutorState executor;
    private final StepDurations durations;
    private final RepositoryService repository;
    private final Clock clock;

    CockpitController(
            FailedStepList failedSteps,
            ExecutorState executor,
            StepDurations durations,
            RepositoryService repository,
            Clock clock) {
        this.failedSteps = failedSteps;
        this.executor = executor;
        this.durations = durations;
        this.repository = repository;
        this.clock = clock;
    }

    /** How long the steps of a diagram took in a period, and which ways were taken. */
    record Durations(
            @Schema(description = "The key of the process") String key,
            @Schema(description = "What the diagram is called") String name,
            int version,
            @Schema(description = "What ended before is not counted") Instant since,
            List<StepDurations.Step> steps,
            @Schema(description = "How often its flows were taken, as far as that follows from the steps")
                    List<FlowCounts.Flow> flows,
            List<StepDurations.Version> versions) {}

    @GetMapping("/failed-steps")
    @Operation(summary = "List the steps that stand still because every attempt has failed, the oldest first")
    FailedStepList.FailedSteps failedSteps() {
        return failedSteps.read();
    }

    @GetMapping("/executor")
    @Operation(summary = "Read whether what is due is done")
    ExecutorState.Reading executor() {
        return executor.read();
    }

    @GetMapping("/definitions/{definition}/durations")
    @Operation(summary = "Read how long the steps of a diagram took, and how often its flows were taken")
    @ApiResponse(responseCode = "404", description = "There is no definition of that id")
    Durations durations(
            @PathVariable String definition,
            @Parameter(description = "How many days to look back, 1 to " + LONGEST) @RequestParam(defaultValue = "30")
                    int days,
            @Parameter(description = "Whether all versions of the diagram count, or this one only")
                    @RequestParam(defaultValue = "false")
                    boolean all) {
        if (days < 1 || days > LONGEST) {
            throw new InvalidInput("days", "is " + days, "a number from 1 to " + LONGEST);
        }
        ProcessDefinition asked = definition(definition);
        Instant since = Instant.now(clock).minus(Duration.ofDays(days));
        List<StepDurations.Version> versions = durations.versions(asked.getKey(), since);
        List<String> counted =
                all ? versions.stream().map(StepDurations.Version::definition).toList() : List.of(definition);
        List<StepDurations.Step> steps = durations.steps(counted, since);
        return new Durations(
                asked.getKey(),
                Objects.requireNonNullElse(asked.getName(), asked.getKey()),
                asked.getVersion(),
                since,
                steps,
                FlowCounts.of(repository.getBpmnModelInstance(definition), steps),
                versions);
    }

    private ProcessDefinition definition(String id) {
        ProcessDefinition found = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(id)
                .singleResult();
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no definition " + id);
        }
        return found;
    }
}
