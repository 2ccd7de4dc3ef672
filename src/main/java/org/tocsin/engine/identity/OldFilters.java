package org.tocsin.engine.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.filter.Filter;
import org.tocsin.engine.TaskView;

/** The views as the first edition made them: without a mark, but with a description that no person would write. */
final class OldFilters {

    private static final Map<TaskView, String> NAMES = Map.of(
            TaskView.MINE, "My tasks",
            TaskView.TEAM, "To be picked up",
            TaskView.OVERDUE, "Overdue",
            TaskView.ALL, "All tasks");

    private OldFilters() {}

    /** The filter that was the view; empty if there is none, or a person has one of that name. */
    static Optional<Filter> of(TaskView view, List<Filter> filters) {
        String name = NAMES.getOrDefault(view, "");
        return filters.stream()
                .filter(filter ->
                        filter.getName().equals(name) && filter.getOwner() == null && filter.getProperties() != null)
                .filter(filter -> name.equals(filter.getProperties().get("description"))
                        && view.color().equals(filter.getProperties().get("color")))
                .findFirst();
    }
}
