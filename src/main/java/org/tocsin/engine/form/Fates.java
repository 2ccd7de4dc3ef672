package org.tocsin.engine.form;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** What has become of a task, for somebody who was about to do something with it. */
final class Fates {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final People people;

    Fates(People people) {
        this.people = people;
    }

    /** The task, if it is open; otherwise {@link FormRefused} says who completed it, or that it was taken back. */
    TaskEntity mustBeOpen(String id, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(id);
        if (task == null) {
            HistoricTaskInstanceEntity gone =
                    context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(id);
            throw FormRefused.tooLate(sentence(gone) + " Nothing of yours was handed in; what you wrote is kept.");
        }
        return task;
    }

    /** Fails with {@link FormRefused} if somebody else has taken the task meanwhile. */
    void mustBeTheirs(TaskEntity task, CommandContext context) {
        String person = context.getAuthenticatedUserId();
        String assignee = task.getAssignee();
        if (person != null && assignee != null && !assignee.equals(person)) {
            throw FormRefused.tooLate(
                    "%s has this task now, so nothing of yours was handed in; what you wrote is kept. Talk to them; a team lead or an incident manager can give it to you."
                            .formatted(people.name(assignee)));
        }
    }

    /** What became of a task that is open no more. */
    String sentence(@Nullable HistoricTaskInstance gone) {
        if (gone == null || gone.getEndTime() == null) {
            return "There is no such task any more.";
        }
        return TaskEntity.DELETE_REASON_COMPLETED.equals(gone.getDeleteReason())
                ? "%s completed this task at %s.".formatted(people.name(gone.getAssignee()), utc(gone.getEndTime()))
                : "This task was taken back at %s: it is not needed any more, because the incident has moved on."
                        .formatted(utc(gone.getEndTime()));
    }

    private static String utc(Date moment) {
        return UTC.format(Instant.ofEpochMilli(moment.getTime()));
    }
}
