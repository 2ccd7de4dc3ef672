package org.tocsin.engine.identity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Role;

/** The views of Tasklist that everybody has; Tasklist shows nothing to somebody without one. */
@Component
class TaskFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    /** Makes the views that are missing, and lets everybody read them. */
    void provide() {
        provide(1, "My tasks", "#1c7ed6", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        provide(
                2,
                "To be picked up",
                "#e8590c",
                tasks.createTaskQuery()
                        .taskCandidateUserExpression("${currentUser()}")
                        .taskUnassigned());
        provide(3, "Overdue", "#c92a2a", tasks.createTaskQuery().dueBeforeExpression("${now()}"));
        provide(4, "All tasks", "#868e96", tasks.createTaskQuery());
    }

    private void provide(int position, String name, String color, TaskQuery query) {
        List<Filter> existing = filters.createFilterQuery().filterName(name).list();
        Filter filter = existing.isEmpty() ? make(position, name, color, query) : existing.get(0);
        Stream.of(Role.values())
                .map(role -> Grant.of(role.groupId(), Resources.FILTER, filter.getId(), Permissions.READ))
                .forEach(grants::give);
    }

    private Filter make(int position, String name, String color, TaskQuery query) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByTaskPriority().desc());
        filter.setProperties(Map.of(
                "priority",
                position,
                "color",
                color,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "description",
                name));
        return filters.saveFilter(filter);
    }
}
