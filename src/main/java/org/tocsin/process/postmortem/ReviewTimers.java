package org.tocsin.process.postmortem;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.PostmortemDeadlines;
import org.tocsin.postmortem.PostmortemProcess;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.process.FollowsCalendar;
import org.tocsin.process.Step;
import org.tocsin.process.WaitingTimers;
import org.tocsin.process.WaitingTimers.Waiting;
import org.tocsin.shared.IncidentNumber;

/** Moves the reminders and due dates of a postmortem to where the record and the calendar say they belong. */
@Component
class ReviewTimers implements FollowsCalendar, PostmortemProcess {

    static final String REMINDER = "postmortemReminderDue";
    static final String APPROVAL_LATE = "approvalLate";
    static final String ABSENT = "approverAbsent";

    private static final String PROCESS = "postmortem";

    private final Postmortems postmortems;
    private final PostmortemDeadlines deadlines;
    private final ReviewDates dates;
    private final WaitingTimers timers;
    private final RuntimeService engine;
    private final TaskService tasks;
    private final OwnBehalf ownBehalf;
    private final Clock clock;

    ReviewTimers(
            Postmortems postmortems,
            PostmortemDeadlines deadlines,
            ReviewDates dates,
            WaitingTimers timers,
            RuntimeService engine,
            TaskService tasks,
            OwnBehalf ownBehalf,
            Clock clock) {
        this.postmortems = postmortems;
        this.deadlines = deadlines;
        this.dates = dates;
        this.timers = timers;
        this.engine = engine;
        this.tasks = tasks;
        this.ownBehalf = ownBehalf;
        this.clock = clock;
    }

    @Override
    public void follow() {
        timers.each(PROCESS, "nextBusinessDay", timer -> timers.move(timer, dates.due(team(timer), timer.since())));
        timers.each(PROCESS, REMINDER, this::followWriting);
        timers.each(PROCESS, APPROVAL_LATE, this::followApproval);
        timers.each(PROCESS, ABSENT, timer -> {
            Postmortem postmortem = postmortem(timer);
            timers.move(timer, dates.repeated(postmortem, dates.absence(postmortem), timer.since()));
        });
    }

    @Override
    public void dueMoved(IncidentNumber incident) {
        Postmortem postmortem = postmortems.of(incident);
        ownBehalf.act(() -> WaitingTimers.unlessItMoves(
                "The postmortem of " + incident,
                () -> deadlines.of(incident).ifPresent(due -> running(incident).forEach(instance -> {
                    Instant now = Instant.now(clock);
                    Instant next = due.at().isAfter(now) ? dates.reminder(postmortem.team(), due, now) : now;
                    timers.move(instance.getId(), REMINDER, next);
                    dueOn(instance.getId(), "writePostmortem", due.at());
                }))));
    }

    private void followWriting(Waiting timer) {
        Postmortem postmortem = postmortem(timer);
        String team = postmortem.team();
        deadlines.of(postmortem.incident()).ifPresent(known -> {
            deadlines.follow(postmortem.incident(), dates.due(team, known.askedAt()));
            deadlines.of(postmortem.incident()).ifPresent(due -> {
                timers.move(timer, dates.reminder(team, due, timer.since()));
                dueOn(timer.instance(), "writePostmortem", due.at());
            });
        });
    }

    private void followApproval(Waiting timer) {
        Postmortem postmortem = postmortem(timer);
        timers.move(timer, dates.repeated(postmortem, dates.approval(postmortem), timer.since()));
        dueOn(timer.instance(), "approvePostmortem", dates.approval(postmortem));
    }

    private void dueOn(String instance, String step, Instant due) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .list()) {
            if (!Step.date(due).equals(task.getDueDate())) {
                task.setDueDate(Step.date(due));
                tasks.saveTask(task);
            }
        }
    }

    private Postmortem postmortem(Waiting timer) {
        ProcessInstance instance = engine.createProcessInstanceQuery()
                .processInstanceId(timer.instance())
                .singleResult();
        return postmortems.of(new IncidentNumber(instance.getBusinessKey()));
    }

    private String team(Waiting timer) {
        return String.valueOf(engine.getVariable(timer.execution(), PostmortemNames.TEAM));
    }

    private Iterable<ProcessInstance> running(IncidentNumber incident) {
        return engine.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(incident.value())
                .list();
    }
}
