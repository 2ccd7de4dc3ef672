package org.tocsin.process.rules;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;
import org.tocsin.process.rules.Geometry.Box;
import org.tocsin.process.rules.Geometry.Line;

/** Labels that stand beside their symbol can be read: nothing lies on them and no flow strikes them out. */
public final class LegibilityRules {

    /** About what a letter and a line of a label take up, in the units of the drawing. */
    private static final double LETTER = 5.9;

    private static final double SPACE = 3;

    private static final double LINE = 13;

    private static final double RIM = 4;

    private LegibilityRules() {}

    /** No label lies on a step or on the edge of a sub-process. */
    public static Stream<String> noLabelLiesOnAStep(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> labels(diagram).flatMap(label -> steps(diagram)
                .filter(step -> covers(step, label.text().within(RIM)))
                .map(step -> diagram.at(label.of()) + " has its label on "
                        + step.getBpmnElement().getId())));
    }

    /** No flow runs through a label. */
    public static Stream<String> noFlowRunsThroughALabel(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream()
                .flatMap(diagram -> labels(diagram).flatMap(label -> diagram.all(BpmnEdge.class).stream()
                        .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                        .filter(edge -> Line.of(List.copyOf(edge.getWaypoints())).stream()
                                .anyMatch(line -> line.runsThrough(label.text().within(RIM))))
                        .map(edge -> diagram.at(edge.getBpmnElement()) + " runs through the label of "
                                + label.of().getId())));
    }

    private static Stream<BpmnShape> steps(Diagram diagram) {
        return diagram.all(BpmnShape.class).stream().filter(shape -> shape.getBpmnElement() instanceof FlowElement);
    }

    private static boolean covers(BpmnShape step, Box label) {
        Box box = Box.of(step.getBounds());
        boolean inside = step.getBpmnElement() instanceof SubProcess && label.isInside(box);
        return box.overlaps(label) && !inside;
    }

    private static Stream<Label> labels(Diagram diagram) {
        return Stream.concat(
                diagram.all(BpmnShape.class).stream()
                        .flatMap(shape -> label(shape.getBpmnElement(), shape.getBpmnLabel())),
                diagram.all(BpmnEdge.class).stream()
                        .flatMap(edge -> label(edge.getBpmnElement(), edge.getBpmnLabel())));
    }

    private static Stream<Label> label(BaseElement element, @Nullable BpmnLabel label) {
        return element instanceof FlowElement named
                        && !Words.isBlank(named.getName())
                        && label != null
                        && label.getBounds() != null
                ? Stream.of(new Label(named, text(named.getName(), Box.of(label.getBounds()))))
                : Stream.empty();
    }

    /** Where the words are: broken to the width of the label's box, in its middle, from its top. */
    private static Box text(String words, Box label) {
        double longest = 0;
        double line = 0;
        int lines = 1;
        for (String word : words.split("\\s+")) {
            double width = word.length() * LETTER;
            if (line > 0 && line + SPACE + width > label.width()) {
                lines++;
                line = width;
            } else {
                line += (line > 0 ? SPACE : 0) + width;
            }
            longest = Math.max(longest, line);
        }
        return new Box(label.x() + (label.width() - longest) / 2, label.y(), longest, lines * LINE);
    }

    private record Label(FlowElement of, Box text) {}
}
