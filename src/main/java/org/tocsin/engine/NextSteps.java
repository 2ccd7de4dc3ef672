package org.tocsin.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** What a diagram draws behind the elements at which something stands. */
final class NextSteps {

    private NextSteps() {}

    /** The labels of the next steps on every way out of the elements, in the order of the drawing. */
    static List<String> after(BpmnModelInstance model, Iterable<String> elements) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<FlowNode> toLookAt = new ArrayDeque<>();
        for (String element : elements) {
            if (model.getModelElementById(element) instanceof FlowNode node) {
                seen.add(element);
                toLookAt.addAll(following(node));
            }
        }
        while (!toLookAt.isEmpty()) {
            FlowNode node = toLookAt.remove();
            if (!seen.add(node.getId())) {
                continue;
            }
            if (isStep(node)) {
                names.add(node.getName().replaceAll("\\s+", " "));
            } else {
                toLookAt.addAll(node instanceof SubProcess inner ? beginnings(inner) : following(node));
            }
        }
        return List.copyOf(names);
    }

    private static boolean isStep(FlowNode node) {
        boolean drawn = node instanceof Activity && !(node instanceof SubProcess)
                || !(node instanceof Gateway) && !(node instanceof Activity);
        return drawn && node.getName() != null && !node.getName().isBlank();
    }

    /** Behind the last element of a sub-process comes what is behind the sub-process. */
    private static List<FlowNode> following(FlowNode node) {
        List<FlowNode> next = node.getSucceedingNodes().list();
        if (!next.isEmpty()) {
            return next;
        }
        return node.getParentElement() instanceof SubProcess outer && !outer.triggeredByEvent()
                ? outer.getSucceedingNodes().list()
                : List.of();
    }

    private static List<FlowNode> beginnings(SubProcess inner) {
        return inner.getFlowElements().stream()
                .filter(element ->
                        element instanceof FlowNode node && node.getIncoming().isEmpty())
                .filter(element -> !(element instanceof SubProcess sub && sub.triggeredByEvent()))
                .map(FlowNode.class::cast)
                .toList();
    }
}
