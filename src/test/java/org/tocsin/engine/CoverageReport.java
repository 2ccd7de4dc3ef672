package org.tocsin.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** What of each diagram tests have passed, and by name what none has. */
record CoverageReport(List<Diagram> diagrams) {

    /** Compares all diagrams below a directory with what was passed. */
    static CoverageReport of(Path directory, Map<String, Set<String>> passed) {
        try (Stream<Path> files = Files.walk(directory)) {
            return new CoverageReport(files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(file -> Diagram.of(Bpmn.readModelFromFile(file.toFile()), passed))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every step and flow that no test passes, after the key of its process. */
    List<String> notPassed() {
        return diagrams.stream()
                .flatMap(diagram -> diagram.notPassed().map(id -> diagram.process() + ": " + id))
                .toList();
    }

    /** One diagram: how many of its steps and flows were passed. */
    record Diagram(String process, Share nodes, Share flows) {

        private static Diagram of(BpmnModelInstance model, Map<String, Set<String>> passed) {
            String process = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            Set<String> seen = passed.getOrDefault(process, Set.of());
            return new Diagram(
                    process,
                    Share.of(model.getModelElementsByType(FlowNode.class), node -> seen.contains(node.getId())),
                    Share.of(model.getModelElementsByType(SequenceFlow.class), flow -> wasPassed(flow, seen)));
        }

        /** The engine goes from an event gateway to the event that happened without telling of the flow between them. */
        private static boolean wasPassed(SequenceFlow flow, Set<String> seen) {
            return flow.getSource() instanceof EventBasedGateway
                    ? seen.contains(flow.getTarget().getId())
                    : seen.contains(flow.getId());
        }

        private Stream<String> notPassed() {
            return Stream.concat(nodes.notPassed().stream(), flows.notPassed().stream());
        }
    }

    /** How many of a kind were passed, and which were not. */
    record Share(int total, int passed, List<String> notPassed) {

        private static <T extends FlowElement> Share of(Collection<T> all, Predicate<T> wasPassed) {
            List<String> missed = all.stream()
                    .filter(wasPassed.negate())
                    .map(FlowElement::getId)
                    .toList();
            return new Share(all.size(), all.size() - missed.size(), missed);
        }

        @Override
        public String toString() {
            return "%3d of %3d".formatted(passed, total);
        }
    }

    /** The report as people read it. */
    String text() {
        var text = new StringBuilder("Passed by the tests:\n");
        diagrams.forEach(diagram -> {
            text.append("  %-20s %s steps, %s flows%n".formatted(diagram.process(), diagram.nodes(), diagram.flows()));
            diagram.notPassed()
                    .forEach(id -> text.append("    not passed: ").append(id).append('\n'));
        });
        return text.toString();
    }
}
