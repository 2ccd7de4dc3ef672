package org.tocsin.engine.cockpit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * How often the flows of a diagram were taken. The engine keeps no history of flows, only of the elements between them: what
 * came to an element with one way in came on that way, and what a gateway sent on by no other way took the one that is left.
 */
final class FlowCounts {

    private final Map<String, StepDurations.Step> steps;
    private final Map<String, Long> known = new HashMap<>();

    private FlowCounts(List<StepDurations.Step> steps) {
        this.steps = steps.stream().collect(Collectors.toMap(StepDurations.Step::id, Function.identity()));
    }

    /** One flow of a diagram. */
    record Flow(
            @Schema(description = "Its id in the diagram") String id,
            @Schema(description = "Its label; empty where it has none") String name,
            @Schema(description = "The label of what it leaves, else its id") String from,
            @Schema(description = "The label of what it leads to, else its id") String to,
            @Schema(description = "Whether there is another way out of what it leaves") boolean choice,
            @Schema(description = "How often it was taken in the period") long times) {}

    /** Those flows of which it follows from the steps, in the order of the file. */
    static List<Flow> of(BpmnModelInstance diagram, List<StepDurations.Step> steps) {
        FlowCounts counts = new FlowCounts(steps);
        Collection<SequenceFlow> flows = diagram.getModelElementsByType(SequenceFlow.class);
        boolean learned = true;
        while (learned) { // what was learned may tell of its neighbours
            learned = false;
            for (SequenceFlow flow : flows) {
                learned |= counts.learns(flow);
            }
        }
        return flows.stream()
                .filter(flow -> counts.known.containsKey(flow.getId()))
                .map(flow -> flow(flow, counts.known.getOrDefault(flow.getId(), 0L)))
                .toList();
    }

    private static Flow flow(SequenceFlow flow, long times) {
        return new Flow(
                flow.getId(),
                Objects.requireNonNullElse(flow.getName(), ""),
                label(flow.getSource()),
                label(flow.getTarget()),
                flow.getSource().getOutgoing().size() > 1,
                times);
    }

    private static String label(FlowNode node) {
        return Objects.requireNonNullElse(node.getName(), node.getId());
    }

    private boolean learns(SequenceFlow flow) {
        if (known.containsKey(flow.getId())) {
            return false;
        }
        Optional<Long> times = arrived(flow).or(() -> left(flow));
        times.ifPresent(found -> known.put(flow.getId(), Math.max(0, found)));
        return times.isPresent();
    }

    private Optional<Long> arrived(SequenceFlow flow) {
        FlowNode target = flow.getTarget();
        return repeats(target)
                ? Optional.empty()
                : others(target.getIncoming(), flow).map(others -> arrivals(target) - others);
    }

    private Optional<Long> left(SequenceFlow flow) {
        FlowNode source = flow.getSource();
        if (repeats(source)) {
            return Optional.empty();
        }
        if (source.getOutgoing().size() == 1 || source instanceof ParallelGateway) {
            return Optional.of(departures(source));
        }
        return source instanceof ExclusiveGateway || source instanceof EventBasedGateway
                ? others(source.getOutgoing(), flow).map(others -> departures(source) - others)
                : Optional.empty();
    }

    /** How often all of them but the given one were taken, if that is known. */
    private Optional<Long> others(Collection<SequenceFlow> flows, SequenceFlow but) {
        List<String> others = flows.stream()
                .map(SequenceFlow::getId)
                .filter(id -> !id.equals(but.getId()))
                .toList();
        return known.keySet().containsAll(others)
                ? Optional.of(others.stream().mapToLong(known::get).sum())
                : Optional.empty();
    }

    /** What is done once for each of several has a history of each, and none of how often it was come to. */
    private static boolean repeats(FlowNode node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    private long arrivals(FlowNode node) {
        StepDurations.Step step = steps.get(node.getId());
        return step == null ? 0 : step.took().times() + step.now();
    }

    private long departures(FlowNode node) {
        StepDurations.Step step = steps.get(node.getId());
        return step == null ? 0 : step.took().times() - step.cancelled();
    }
}
