package org.tocsin.process.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Signal;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.w3c.dom.Element;

/** The words a folder uses that code has to use in the same way. */
record Vocabulary(ProcessFolder folder, Project project) {

    /** Words the engine gives a meaning. */
    private static final Set<String> ENGINE = Set.of(
            "execution",
            "task",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "decisionResult");

    private static final Set<String> NAMING_A_VARIABLE = Set.of(
            "resultVariable",
            "elementVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "initiator",
            "variableName",
            "collection");

    /** A word and where it stands. */
    record Word(String at, String kind, String text) {}

    /** What needs a constant: messages, error codes, variables, fields of forms, inputs of decision tables. */
    Stream<Word> thatNeedConstants() {
        return Stream.of(
                        folder.diagrams().stream().flatMap(Vocabulary::events),
                        folder.diagrams().stream().flatMap(this::variables),
                        project.diagrams().flatMap(diagram -> handedOver(diagram, folder)),
                        folder.forms().stream().flatMap(form -> Stream.concat(form.keys(), form.shown())
                                .map(name -> new Word(form.file(), "variable", name))),
                        folder.decisions().stream()
                                .flatMap(table -> table.inputs().map(name -> new Word(table.file(), "variable", name))))
                .flatMap(words -> words);
    }

    /** Every word a constant may stand for: besides those that need one, ids, outputs and the values decided on. */
    Set<String> known() {
        return Stream.of(
                        thatNeedConstants().map(Word::text),
                        folder.diagrams().stream().flatMap(diagram -> ids(diagram)),
                        folder.diagrams().stream().flatMap(diagram -> calledProcesses(diagram)),
                        folder.diagrams().stream().flatMap(diagram -> documented(diagram)),
                        folder.diagrams().stream()
                                .flatMap(diagram -> expressions(diagram).flatMap(Expression::strings)),
                        folder.forms().stream().flatMap(form -> Stream.concat(Stream.of(form.id()), form.choices())),
                        folder.decisions().stream().flatMap(table -> Stream.concat(table.outputs(), table.answers())),
                        folder.decisions().stream()
                                .flatMap(table -> table.all().stream().map(Decision::getId)))
                .flatMap(words -> words)
                .collect(Collectors.toSet());
    }

    /** The words of the documentation: what a message carries is written there for whoever edits the diagram. */
    private static Stream<String> documented(Diagram diagram) {
        return diagram.all(Documentation.class).stream()
                .flatMap(it -> Stream.of(it.getTextContent().split("\\W+")));
    }

    private static Stream<Word> events(Diagram diagram) {
        return Stream.of(
                        diagram.all(Message.class).stream()
                                .map(it -> new Word(diagram.at(it), "message", it.getName())),
                        diagram.all(Error.class).stream()
                                .map(it -> new Word(diagram.at(it), "error", it.getErrorCode())),
                        diagram.all(Signal.class).stream().map(it -> new Word(diagram.at(it), "signal", it.getName())),
                        diagram.all(Escalation.class).stream()
                                .map(it -> new Word(diagram.at(it), "escalation", it.getEscalationCode())))
                .flatMap(words -> words);
    }

    private Stream<Word> variables(Diagram diagram) {
        Stream<Word> evaluated = diagram.xml()
                .texts()
                .filter(text -> text.isExpression() && !text.name().equals("delegateExpression"))
                .flatMap(text -> Expression.inBraces(text.value())
                        .flatMap(expression -> expression.roots().stream())
                        .filter(root -> !root.called() && !ENGINE.contains(root.name()))
                        .filter(root -> !isBean(root.name()))
                        .map(root -> new Word(diagram.file() + ": " + text.at(), "variable", root.name())));
        Stream<Word> named = diagram.xml()
                .texts()
                .filter(text -> NAMING_A_VARIABLE.contains(text.name()) && !text.isExpression())
                .map(text -> new Word(diagram.file() + ": " + text.at(), "variable", text.value()));
        Stream<Word> mapped = Stream.of("in", "inputParameter", "outputParameter", "out")
                .flatMap(tag -> diagram.xml().elements(tag))
                .flatMap(mapping -> Stream.of(mapping.getAttribute(ownSide(mapping))))
                .filter(name -> !name.isEmpty())
                .map(name -> new Word(diagram.file(), "variable", name));
        return Stream.of(evaluated, named, mapped).flatMap(words -> words);
    }

    private static String ownSide(Element mapping) {
        return switch (mapping.getLocalName()) {
            case "in" -> "source";
            case "out" -> "target";
            default -> "name";
        };
    }

    /** Variables that a call activity of any diagram hands to a process of this folder, or takes from it. */
    private static Stream<Word> handedOver(Diagram caller, ProcessFolder called) {
        Set<String> processes =
                called.diagrams().stream().map(Diagram::processId).collect(Collectors.toSet());
        return caller.xml()
                .elements("callActivity")
                .filter(call -> processes.contains(call.getAttribute("calledElement")))
                .flatMap(call -> Stream.concat(Xml.inside(call, "in", "target"), Xml.inside(call, "out", "source"))
                        .map(name -> new Word(caller.file() + ": " + Xml.idOf(call), "variable", name)));
    }

    private static Stream<String> ids(Diagram diagram) {
        return diagram.xml().elements().map(element -> element.getAttribute("id"));
    }

    static Stream<String> calledProcesses(Diagram diagram) {
        return diagram.xml().elements("callActivity").map(call -> call.getAttribute("calledElement"));
    }

    private static Stream<Expression> expressions(Diagram diagram) {
        return diagram.xml().texts().flatMap(text -> Expression.inBraces(text.value()));
    }

    private boolean isBean(String name) {
        return project.code().beans().containsKey(name)
                || project.code().delegates().stream()
                        .anyMatch(delegate -> delegate.bean().equals(name));
    }
}
