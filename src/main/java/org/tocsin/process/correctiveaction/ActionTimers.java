package org.tocsin.process.correctiveaction;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.action.ActionProcess;
import org.tocsin.action.Actions;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.process.FollowsCalendar;
import org.tocsin.process.Step;
import org.tocsin.process.WaitingTimers;
import org.tocsin.process.WaitingTimers.Waiting;

/** Moves the reminders, due date and assignee of an action to where the record and the calendar say they belong. */
@Component
class ActionTimers implements FollowsCalendar, ActionProcess {

    static final String REMINDER = "actionReminderDue";
    static final String VERIFICATION_LATE = "verificationLate";

    private static final String PROCESS = "corrective-action";

    private final Actions actions;
    private final ActionDates dates;
    private final WaitingTimers timers;
    private final RuntimeService engine;
    private final TaskService tasks;
    private final OwnBehalf ownBehalf;

    ActionTimers(
            Actions actions,
            ActionDates dates,
            WaitingTimers timers,
            RuntimeService engine,
            TaskService tasks,
            OwnBehalf ownBehalf) {
        this.actions = actions;
        this.dates = dates;
        this.timers = timers;
        this.engine = engine;
        this.tasks = tasks;
        this.ownBehalf = ownBehalf;
    }

    @Override
    public void termsChanged(Action action) {
        ownBehalf.act(() -> WaitingTimers.unlessItMoves("Corrective action " + action.id(), () -> following(action)
                .forEach(instance -> change(instance, action))));
    }

    @Override
    public void follow() {
        timers.each(PROCESS, REMINDER, timer -> timers.move(timer, dates.next(action(timer), timer.since())));
        timers.each(PROCESS, VERIFICATION_LATE, timer -> {
            Action action = action(timer);
            timers.move(timer, dates.verification(action, timer.since()));
            Date due = Step.date(dates.verification(action, action.lastStep().at()));
            task(timer.instance(), "verifyAction").stream()
                    .filter(task -> !due.equals(task.getDueDate()))
                    .forEach(task -> {
                        task.setDueDate(due);
                        tasks.saveTask(task);
                    });
        });
    }

    private void change(ProcessInstance instance, Action action) {
        task(instance.getId(), "doAction").forEach(task -> {
            boolean other =
                    !action.assignee().equals(engine.getVariable(instance.getId(), CorrectiveActionNames.ASSIGNEE));
            if (other) {
                task.setAssignee(action.assignee());
            }
            task.setDueDate(Step.date(action.dueAt()));
            tasks.saveTask(task);
        });
        engine.setVariable(instance.getId(), CorrectiveActionNames.ASSIGNEE, action.assignee());
        timers.move(instance.getId(), REMINDER, dates.told(action));
    }

    private List<Task> task(String instance, String step) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .list();
    }

    private Action action(Waiting timer) {
        return actions.get(((Number) engine.getVariable(timer.execution(), CorrectiveActionNames.ACTION)).longValue());
    }

    private List<ProcessInstance> following(Action action) {
        return engine.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(action.incident().value())
                .variableValueEquals(CorrectiveActionNames.ACTION, action.id())
                .list();
    }
}
