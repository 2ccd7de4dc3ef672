package org.tocsin.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.stereotype.Component;

/**
 * Moves the timers of one running process, all with two queries however many there are. The engine's own way knows one timer
 * at a time, forgets the period of repeating ones, and cannot bring back one that has fired.
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
            Set<String> running = moveRunning(context, process, due);
            Set<String> fired = new HashSet<>(again);
            fired.removeAll(running);
            if (!fired.isEmpty()) {
                beginAgain(context, process, due, fired);
            }
            return running;
        });
    }

    private static Set<String> moveRunning(CommandContext context, String process, Map<String, Instant> due) {
        Set<String> moved = new HashSet<>();
        for (JobEntity job : context.getJobManager().findJobsByProcessInstanceId(process)) {
            if (job instanceof TimerEntity timer && due.containsKey(job.getActivityId())) {
                ActivityImpl event = timer.getExecution().getProcessDefinition().findActivity(timer.getActivityId());
                Map<String, TimerDeclarationImpl> declared =
                        TimerDeclarationImpl.getDeclarationsForScope(event.getEventScope());
                Objects.requireNonNull(declared.get(timer.getActivityId())).updateJob(timer);
                timer.setDuedate(date(due, timer.getActivityId()));
                moved.add(timer.getActivityId());
            }
        }
        return moved;
    }

    private static void beginAgain(
            CommandContext context, String process, Map<String, Instant> due, Set<String> events) {
        for (ExecutionEntity open : context.getExecutionManager().findExecutionsByProcessInstanceId(process)) {
            for (TimerDeclarationImpl declaration : declaredBy(open)) {
                if (events.contains(declaration.getActivityId())) {
                    TimerEntity timer = declaration.createTimerInstance(open);
                    timer.setDuedate(date(due, declaration.getActivityId()));
                }
            }
        }
    }

    private static Collection<TimerDeclarationImpl> declaredBy(ExecutionEntity execution) {
        return execution.isScope() && execution.getActivity() != null
                ? TimerDeclarationImpl.getDeclarationsForScope(execution.getActivity())
                        .values()
                : List.of();
    }

    private static Date date(Map<String, Instant> due, String event) {
        return Date.from(Objects.requireNonNull(due.get(event)));
    }
}
