package org.tocsin.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.jspecify.annotations.Nullable;
import org.tocsin.engine.Position.Stop;

/** The elements at which one run of a process stands, and those it has left behind. */
final class Stops {

    /** What the engine calls the frame around the repetitions of one element; the diagram knows only the element. */
    private static final String MULTI_INSTANCE = "#multiInstanceBody";

    private final RuntimeService runtime;

    Stops(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Where the run stands, given all its activities so far; empty if it has ended. */
    List<Stop> of(String run, List<HistoricActivityInstance> activities) {
        ActivityInstance tree = runtime.getActivityInstance(run);
        List<Stop> stops = new ArrayList<>();
        if (tree != null) {
            collect(tree, since(activities), stops);
        }
        return stops;
    }

    /** Those of the activities that are over, in their order; those without a label are named by their id. */
    static List<Passage> passed(List<HistoricActivityInstance> activities) {
        return activities.stream()
                .filter(activity -> activity.getEndTime() != null)
                .map(Stops::passage)
                .toList();
    }

    private static Passage passage(HistoricActivityInstance activity) {
        String element = activity.getActivityId().replace(MULTI_INSTANCE, "");
        String name = activity.getActivityName();
        return new Passage(
                element,
                name == null || name.isBlank() ? element : name.replaceAll("\\s+", " "),
                activity.getStartTime().toInstant(),
                activity.getEndTime().toInstant(),
                activity.isCanceled());
    }

    private static Map<String, Instant> since(List<HistoricActivityInstance> activities) {
        return activities.stream()
                .filter(activity -> activity.getEndTime() == null)
                .collect(Collectors.toMap(HistoricActivityInstance::getId, activity -> activity.getStartTime()
                        .toInstant()));
    }

    /** Scopes are not stops; what stands inside of them is. A step that is about to begin is a transition. */
    private static void collect(ActivityInstance scope, Map<String, Instant> since, List<Stop> stops) {
        for (TransitionInstance next : scope.getChildTransitionInstances()) {
            stops.add(stop(next.getActivityId(), next.getActivityName(), null, next.getIncidentIds()));
        }
        for (ActivityInstance child : scope.getChildActivityInstances()) {
            boolean leaf = child.getChildActivityInstances().length + child.getChildTransitionInstances().length == 0;
            if (leaf) {
                stops.add(stop(
                        child.getActivityId(),
                        child.getActivityName(),
                        since.get(child.getId()),
                        child.getIncidentIds()));
            }
            collect(child, since, stops);
        }
    }

    private static Stop stop(String id, @Nullable String name, @Nullable Instant since, String[] failures) {
        String element = id.replace(MULTI_INSTANCE, "");
        return new Stop(element, name == null || name.isBlank() ? element : name, since, failures.length > 0);
    }
}
