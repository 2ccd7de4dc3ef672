package org.tocsin.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
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
    private final HistoryService history;

    Stops(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    /** Where the run stands; empty if it has ended. */
    List<Stop> of(String run) {
        ActivityInstance tree = runtime.getActivityInstance(run);
        List<Stop> stops = new ArrayList<>();
        if (tree != null) {
            collect(tree, since(run), stops);
        }
        return stops;
    }

    /** The elements that are over, oldest first; those without a label are named by their id. */
    List<Passage> passed(String run) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(run)
                .finished()
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
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

    private Map<String, Instant> since(String run) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(run).unfinished().list().stream()
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
