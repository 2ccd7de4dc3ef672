package org.tocsin.process.thirdparty;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Timers;
import org.tocsin.incident.Incident;
import org.tocsin.incident.ThirdParties;
import org.tocsin.process.Step;
import org.tocsin.process.WaitingTimers;

/** What the process of an incident tells those that wait for a provider. Called in the transaction of the step that decides it. */
@Component
public final class FollowUps {

    private final RuntimeService engine;
    private final TaskService tasks;
    private final ThirdParties thirdParties;
    private final AnswerDates dates;
    private final WaitingTimers waiting;
    private final Timers timers;

    FollowUps(
            RuntimeService engine,
            TaskService tasks,
            ThirdParties thirdParties,
            AnswerDates dates,
            WaitingTimers waiting,
            Timers timers) {
        this.engine = engine;
        this.tasks = tasks;
        this.thirdParties = thirdParties;
        this.dates = dates;
        this.waiting = waiting;
        this.timers = timers;
    }

    /** The incident has a new priority, which its record has already: people ask and are reminded as often as that one wants. */
    public void priorityChanged(Incident incident) {
        for (ProcessInstance asking : engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(incident.number().value(), ThirdPartyNames.THIRD_PARTY)
                .list()) {
            if (engine.getVariable(asking.getId(), ThirdPartyNames.PROVIDER_REQUEST) instanceof Number request) {
                move(asking.getId(), dates.rhythm(thirdParties.get(request.longValue())));
            }
        }
    }

    private void move(String asking, AnswerDates.Rhythm rhythm) {
        engine.setVariables(asking, rhythm.variables());
        tasks.createTaskQuery()
                .processInstanceId(asking)
                .taskDefinitionKey(ThirdPartyNames.FOLLOW_UP_WITH_PROVIDER)
                .list()
                .forEach(task -> tasks.setDueDate(task.getId(), Step.date(rhythm.due())));
        Map<String, Instant> due = new HashMap<>();
        Map.of(ThirdPartyNames.ANSWER_DUE, rhythm.due(), ThirdPartyNames.ANSWER_LATE, rhythm.late())
                .forEach((event, first) -> waiting.in(asking, event)
                        .forEach(timer -> due.put(event, dates.next(rhythm, first, timer.since()))));
        timers.move(asking, due, Set.of());
    }
}
