package org.tocsin.engine.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Role;
import org.tocsin.engine.TaskCard;
import org.tocsin.engine.TaskView;

/**
 * Keeps the views of Tasklist that everybody has; Tasklist shows nothing to somebody without one. Those of an earlier
 * edition are brought up to date in their place; those that a person made, or changed in this edition, stay as they are.
 */
@Component
public class TaskFilters {

    /** Marks a filter as ours; what follows the slash is its edition. */
    private static final String MARK = "tocsin";

    private static final String EDITION = "/2";

    /** The small variables of every task that the card of the list shows, by what people read. */
    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", TaskCard.PROBLEM, "label", "What"),
            Map.of("name", TaskCard.CUSTOMER_IMPACT, "label", "Customers"));

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    /** Makes the views that are missing, brings old ones up to date, and lets everybody read them. */
    void provide() {
        for (TaskView view : TaskView.values()) {
            Filter filter = find(view).or(() -> OldFilters.of(view, all())).orElseGet(() -> filters.newTaskFilter());
            if (!mark(filter).equals(view.word() + EDITION)) {
                filters.saveFilter(filled(filter, view));
            }
            Stream.of(Role.values())
                    .map(role -> Grant.of(role.groupId(), Resources.FILTER, filter.getId(), Permissions.READ))
                    .forEach(grants::give);
        }
    }

    /** The id of the view in this database; empty before it was made. */
    public Optional<String> idOf(TaskView view) {
        return find(view).map(Filter::getId);
    }

    private Optional<Filter> find(TaskView view) {
        return all().stream()
                .filter(filter -> mark(filter).startsWith(view.word() + "/"))
                .findFirst();
    }

    /** A filter that was just made has no properties at all. */
    private static String mark(Filter filter) {
        return filter.getProperties() == null
                ? ""
                : String.valueOf(filter.getProperties().get(MARK));
    }

    private List<Filter> all() {
        return filters.createTaskFilterQuery().orderByFilterId().asc().list();
    }

    private Filter filled(Filter filter, TaskView view) {
        filter.setName(view.title());
        filter.setQuery(query(view).orderByTaskPriority().desc());
        filter.setProperties(Map.of(
                "priority",
                view.ordinal() + 1,
                "color",
                view.color(),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "description",
                view.description(),
                "variables",
                COLUMNS,
                MARK,
                view.word() + EDITION));
        return filter;
    }

    private TaskQuery query(TaskView view) {
        TaskQuery query = tasks.createTaskQuery();
        return switch (view) {
            case MINE -> query.taskAssigneeExpression("${currentUser()}");
            case TEAM -> query.taskCandidateUserExpression("${currentUser()}").includeAssignedTasks();
            case APPROVALS ->
                query.taskCandidateUserExpression("${currentUser()}")
                        .includeAssignedTasks()
                        .taskDefinitionKeyIn("approveUpdate", "approvePostmortem", "verifyAction");
            case OVERDUE -> query.dueBeforeExpression("${now()}");
            case ALL -> query;
        };
    }
}
