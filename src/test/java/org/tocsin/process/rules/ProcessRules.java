package org.tocsin.process.rules;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;

/** What holds for a diagram as a whole. */
public final class ProcessRules {

    private static final Map<String, String> FORBIDDEN_ELEMENTS = Map.of(
            "scriptTask", "a script task",
            "script", "a script",
            "executionListener", "a listener nobody sees",
            "taskListener", "a listener nobody sees",
            "connector", "a connector",
            "inclusiveGateway", "an inclusive gateway, which few people can read",
            "complexGateway", "a complex gateway, which nobody can read");

    private static final Set<String> FORBIDDEN_ATTRIBUTES = Set.of("class", "expression", "type", "formKey");

    private ProcessRules() {}

    /** Every process can be started, says how long its history is kept, and carries a version for people. */
    public static Stream<String> processesAreComplete(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream()
                .flatMap(diagram -> lacks(diagram.process()).map(what -> diagram.at(diagram.process()) + " " + what));
    }

    private static Stream<String> lacks(Process process) {
        return Stream.of(
                        process.isExecutable() ? "" : "is not executable",
                        Words.isBlank(process.getName()) ? "has no name" : "",
                        has(process, "historyTimeToLive")
                                ? ""
                                : "does not say how long its history is kept (historyTimeToLive)",
                        has(process, "versionTag") ? "" : "has no version tag")
                .filter(what -> !what.isEmpty());
    }

    private static boolean has(Process process, String attribute) {
        return Diagram.camunda(process, attribute)
                .filter(value -> !value.isBlank())
                .isPresent();
    }

    /** One process per diagram, in a folder and file of its name. */
    public static Stream<String> filesAreNamedAfterTheirProcess(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream()
                .filter(diagram -> !diagram.file().equals(diagram.processId() + ".bpmn"))
                .map(diagram -> diagram.file() + ": should be called " + diagram.processId() + ".bpmn");
    }

    /** No Java, scripts, listeners or connectors inside a diagram: what happens is drawn, and code is a named delegate. */
    public static Stream<String> nothingIsHidden(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream()
                .flatMap(diagram -> Stream.concat(
                        diagram.xml()
                                .elements()
                                .filter(element -> FORBIDDEN_ELEMENTS.containsKey(element.getLocalName()))
                                .map(element -> diagram.file() + ": " + Xml.idOf(element) + " has "
                                        + FORBIDDEN_ELEMENTS.get(element.getLocalName())),
                        diagram.xml().elements().flatMap(element -> FORBIDDEN_ATTRIBUTES.stream()
                                .filter(attribute ->
                                        !Xml.camunda(element, attribute).isEmpty())
                                .map(attribute ->
                                        diagram.file() + ": " + Xml.idOf(element) + " has camunda:" + attribute))));
    }

    /** Variables are handed over one by one: what flows through the engine is seen. */
    public static Stream<String> variablesAreHandedOverByName(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> diagram.xml()
                .texts()
                .filter(text -> text.name().equals("variables") && text.value().equals("all"))
                .map(text ->
                        diagram.file() + ": " + text.at() + " hands over all variables; name those that are needed"));
    }
}
