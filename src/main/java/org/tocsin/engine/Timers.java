package org.tocsin.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.springframework.stereotype.Component;

/**
 * Moves the timers of one running process, which are found with two queries however many there are. The engine's own way knows
 * one timer at a time, forgets the period of repeating ones, and cannot bring back one that has fired.
 */
@Component
public class Timers {

    private final ProcessEngineConfigurationImpl engine;

    Timers(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * Makes the timers due at the given instants, in the caller's transaction. One whose instant is past fires at once, and a
     * repeating one then goes on by its expression, which is evaluated anew. What is not running is left out.
     *
     * @param process the id of the process instance
     * @param due when, by the id of the timer's event in the diagram
     * @param again those that begin anew if they have fired, as long as the task on whose edge they are is open
     */
    public void move(String process, Map<String, Instant> due, Set<String> again) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            // Read first, so that no timer asks for its own execution.
            List<ExecutionEntity> executions = context.getExecutionManager().findExecutionsByProcessInstanceId(process);
            Set<String> fired = new HashSet<>(again);
            for (JobEntity job : context.getJobManager().findJobsByProcessInstanceId(process)) {
                if (job instanceof TimerEntity timer) {
                    moved(timer, due).ifPresent(fired::remove);
                }
            }
            executions.stream()
                    .flatMap(Timers::declaredBy)
                    .filter(declaration ->
                            fired.contains(declaration.declaration().getActivityId()))
                    .forEach(declaration -> declaration.begin(due));
            return process;
        });
    }

    /** Moves the timer if it is one of those; returns the id of its event then. */
    private static Optional<String> moved(TimerEntity timer, Map<String, Instant> due) {
        ProcessDefinitionImpl diagram = timer.getExecution().getProcessDefinition();
        Optional<TimerDeclarationImpl> declared = due.keySet().stream()
                .flatMap(event -> declaration(diagram, event))
                .filter(declaration -> declaration.getJobDefinitionId().equals(timer.getJobDefinitionId()))
                .findAny();
        declared.ifPresent(declaration -> {
            declaration.updateJob(timer);
            timer.setDuedate(date(due, declaration.getActivityId()));
        });
        return declared.map(TimerDeclarationImpl::getActivityId);
    }

    private static Stream<TimerDeclarationImpl> declaration(ProcessDefinitionImpl diagram, String event) {
        return Stream.ofNullable(diagram.findActivity(event))
                .flatMap(activity ->
                        Stream.ofNullable(TimerDeclarationImpl.getDeclarationsForScope(activity.getEventScope())
                                .get(event)));
    }

    /** The timers on the edge of what is open there, whether they run or have fired. */
    private static Stream<Declared> declaredBy(ExecutionEntity execution) {
        return execution.isScope() && execution.getActivity() != null
                ? TimerDeclarationImpl.getDeclarationsForScope(execution.getActivity()).values().stream()
                        .map(declaration -> new Declared(execution, declaration))
                : Stream.empty();
    }

    private record Declared(ExecutionEntity open, TimerDeclarationImpl declaration) {

        void begin(Map<String, Instant> due) {
            declaration.createTimerInstance(open).setDuedate(date(due, declaration.getActivityId()));
        }
    }

    private static Date date(Map<String, Instant> due, String event) {
        return Date.from(Objects.requireNonNull(due.get(event)));
    }
}
