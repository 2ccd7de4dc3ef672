package org.tocsin.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
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

    /** Whether any of the diagrams was passed at all. */
    boolean isEmpty() {
        return diagrams.stream().allMatch(diagram -> diagram.nodes().passed() == 0);
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
                    Share.of(model.getModelElementsByType(FlowNode.class).stream(), seen),
                    Share.of(model.getModelElementsByType(SequenceFlow.class).stream(), seen));
        }
    }

    /** How many of a kind were passed, and which were not. */
    record Share(int total, int passed, List<String> notPassed) {

        private static Share of(Stream<? extends FlowElement> elements, Set<String> seen) {
            List<String> all = elements.map(FlowElement::getId).toList();
            List<String> missed = all.stream().filter(id -> !seen.contains(id)).toList();
            return new Share(all.size(), all.size() - missed.size(), missed);
        }

        @Override
        public String toString() {
            return "%3d of %3d".formatted(passed, total);
        }
    }

    /** The report as people read it. */
    String text() {
        var text = new StringBuilder("Passed by the tests of this run:\n");
        diagrams.forEach(diagram -> {
            text.append("  %-20s %s steps, %s flows%n".formatted(diagram.process(), diagram.nodes(), diagram.flows()));
            Stream.concat(diagram.nodes().notPassed().stream(), diagram.flows().notPassed().stream())
                    .forEach(id -> text.append("    not passed: ").append(id).append('\n'));
        });
        return text.toString();
    }
}
