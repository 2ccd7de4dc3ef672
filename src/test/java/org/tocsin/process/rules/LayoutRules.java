package org.tocsin.process.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.tocsin.process.rules.Geometry.Box;
import org.tocsin.process.rules.Geometry.Line;

/** A drawing that can be read: nothing lies on anything else, and lines are straight. */
public final class LayoutRules {

    private static final double RIM = 4;

    private LayoutRules() {}

    /** Every step has its place in the drawing, and every flow its line. */
    public static Stream<String> everythingIsDrawn(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> {
            Set<FlowElement> drawn = Stream.concat(
                            diagram.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                            diagram.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                    .filter(FlowElement.class::isInstance)
                    .map(FlowElement.class::cast)
                    .collect(Collectors.toSet());
            return Stream.concat(diagram.all(FlowNode.class).stream(), diagram.all(SequenceFlow.class).stream())
                    .filter(element -> !drawn.contains(element))
                    .map(element -> diagram.at(element) + " is not drawn");
        });
    }

    /** No step lies on another. */
    public static Stream<String> nothingOverlaps(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> {
            List<Drawn> steps = drawn(diagram)
                    .filter(step -> !(step.node() instanceof BoundaryEvent))
                    .toList();
            return steps.stream().flatMap(step -> steps.stream()
                    .filter(other -> step.node().getId().compareTo(other.node().getId()) < 0)
                    .filter(other -> !contains(step.node(), other.node()) && !contains(other.node(), step.node()))
                    .filter(other -> step.box().overlaps(other.box()))
                    .map(other ->
                            diagram.at(step.node()) + " and " + other.node().getId() + " lie on each other"));
        });
    }

    /** What belongs to a sub-process is drawn inside it. */
    public static Stream<String> partsAreInsideTheirWhole(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> drawn(diagram).flatMap(part -> drawn(diagram)
                .filter(whole -> whole.node().equals(part.node().getParentElement()))
                .filter(whole -> !part.box().isInside(whole.box()))
                .map(whole -> diagram.at(part.node()) + " sticks out of "
                        + whole.node().getId())));
    }

    /** No flow runs through a step it has nothing to do with. */
    public static Stream<String> noFlowRunsThroughAStep(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> flows(diagram).flatMap(edge -> drawn(diagram)
                .filter(step -> isStranger(step.node(), (SequenceFlow) edge.getBpmnElement()))
                .filter(step ->
                        lines(edge).anyMatch(line -> line.runsThrough(step.box().within(RIM))))
                .map(step -> diagram.at(edge.getBpmnElement()) + " runs through "
                        + step.node().getId())));
    }

    /** Flows run across or down, never aslant. */
    public static Stream<String> noFlowIsDiagonal(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> flows(diagram)
                .filter(edge -> lines(edge).anyMatch(Line::isDiagonal))
                .map(edge -> diagram.at(edge.getBpmnElement()) + " is drawn aslant"));
    }

    private static boolean isStranger(FlowNode node, SequenceFlow flow) {
        return Stream.of(flow.getSource(), flow.getTarget())
                .noneMatch(end -> end.equals(node)
                        || contains(node, end)
                        || (end instanceof BoundaryEvent event
                                && event.getAttachedTo().equals(node))
                        || (node instanceof BoundaryEvent event
                                && event.getAttachedTo().equals(end)));
    }

    private static boolean contains(FlowNode whole, FlowNode part) {
        ModelElementInstance at = part.getParentElement();
        while (at != null && !at.equals(whole)) {
            at = at.getParentElement();
        }
        return at != null;
    }

    private static Stream<Drawn> drawn(Diagram diagram) {
        return diagram.all(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() instanceof FlowNode)
                .map(shape -> new Drawn((FlowNode) shape.getBpmnElement(), Box.of(shape.getBounds())));
    }

    private static Stream<Line> lines(BpmnEdge edge) {
        return Line.of(List.copyOf(edge.getWaypoints())).stream();
    }

    private static Stream<BpmnEdge> flows(Diagram diagram) {
        return diagram.all(BpmnEdge.class).stream().filter(edge -> edge.getBpmnElement() instanceof SequenceFlow);
    }

    private record Drawn(FlowNode node, Box box) {}
}
