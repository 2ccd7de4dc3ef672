package org.tocsin.engine.tasklist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.engine.Whereabouts;
import org.tocsin.engine.tasklist.TaskReading.Token;

/** Reads tasks for people: open ones that the engine lets them see, others if they had to do with them. */
@Component
class TaskReadings {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identities;
    private final OwnBehalf ownBehalf;
    private final TaskDrafts drafts;
    private final Catalog catalog;
    private final Whereabouts whereabouts;

    TaskReadings(
            ProcessEngine engine, OwnBehalf ownBehalf, TaskDrafts drafts, Catalog catalog, Whereabouts whereabouts) {
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
        this.identities = engine.getIdentityService();
        this.ownBehalf = ownBehalf;
        this.drafts = drafts;
        this.catalog = catalog;
        this.whereabouts = whereabouts;
    }

    /** Fails with {@link UnknownTask} if the person may not see the task, or there is none. */
    void mustConcern(String task, String person) {
        if (open(task, person).isEmpty() && ended(task, person).isEmpty()) {
            throw new UnknownTask(task);
        }
    }

    /** What the person may know of the task; {@link UnknownTask} if that is nothing. */
    TaskReading of(String task, String person, @Nullable CsrfToken token) {
        HistoricTaskInstance past = open(task, person).isPresent()
                ? ownBehalf.get(() -> past(task)).orElseThrow(() -> new UnknownTask(task))
                : ended(task, person).orElseThrow(() -> new UnknownTask(task));
        String state = past.getEndTime() == null
                ? "open"
                : "completed".equals(past.getDeleteReason()) ? "completed" : "withdrawn";
        return new TaskReading(
                person,
                past.getTaskDefinitionKey(),
                state,
                fate(state, past),
                ownBehalf.get(() -> incident(past)),
                past.getAssignee() == null ? null : catalog.called(past.getAssignee()),
                drafts.find(task, person).orElse(null),
                token == null ? null : new Token(token.getHeaderName(), token.getToken()));
    }

    /** Where the incident of the task stands; {@link UnknownTask} if the task is none of the person's business. */
    List<Standing> position(String task, String person) {
        mustConcern(task, person);
        HistoricTaskInstance known = ownBehalf.get(() -> past(task)).orElseThrow(() -> new UnknownTask(task));
        String incident = ownBehalf.get(() -> incident(known));
        return incident == null
                ? List.of()
                : whereabouts.of(incident).stream()
                        .map(position -> Standing.of(position, known.getProcessDefinitionId()))
                        .toList();
    }

    /** As the engine sees it for the person. */
    private Optional<Task> open(String task, String person) {
        return ownBehalf.get(() -> {
            identities.setAuthentication(
                    person,
                    identities.createGroupQuery().groupMember(person).list().stream()
                            .map(Group::getId)
                            .toList());
            try {
                return Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult());
            } finally {
                identities.clearAuthentication();
            }
        });
    }

    /** One that is over concerns whoever did it, and whoever was writing on it. */
    private Optional<HistoricTaskInstance> ended(String task, String person) {
        return ownBehalf
                .get(() -> past(task))
                .filter(past -> past.getEndTime() != null)
                .filter(past -> person.equals(past.getAssignee())
                        || drafts.find(task, person).isPresent());
    }

    private Optional<HistoricTaskInstance> past(String task) {
        return Optional.ofNullable(
                history.createHistoricTaskInstanceQuery().taskId(task).singleResult());
    }

    private @Nullable String incident(HistoricTaskInstance task) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private @Nullable String fate(String state, HistoricTaskInstance past) {
        return switch (state) {
            case "completed" -> "%s completed this task at %s.".formatted(who(past), utc(past.getEndTime()));
            case "withdrawn" ->
                "This task was taken back at %s: it is not needed any more, because the incident has moved on."
                        .formatted(utc(past.getEndTime()));
            default -> null;
        };
    }

    private String who(HistoricTaskInstance past) {
        return past.getAssignee() == null ? "Somebody" : catalog.called(past.getAssignee());
    }

    private static String utc(Date moment) {
        return UTC.format(Instant.ofEpochMilli(moment.getTime()));
    }
}
