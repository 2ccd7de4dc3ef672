package org.tocsin.process.rules;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;

/** What a diagram refers to exists, and what exists is referred to. */
public final class ReferenceRules {

    private ReferenceRules() {}

    /** Every form a diagram names is a file of its folder. */
    public static Stream<String> everyFormNamedExists(ProcessFolder folder, Project unused) {
        Set<String> forms = folder.forms().stream().map(Form::id).collect(Collectors.toSet());
        return missing(folder, "formRef", forms, "form");
    }

    /** Every form of a folder is shown by a task or start event of its diagrams. */
    public static Stream<String> everyFormIsShown(ProcessFolder folder, Project unused) {
        Set<String> named = named(folder, "formRef").collect(Collectors.toSet());
        return folder.forms().stream()
                .filter(form -> !named.contains(form.id()))
                .map(form -> form.file() + ": no step shows the form " + form.id());
    }

    /** Every decision a diagram names is in a table of its folder. */
    public static Stream<String> everyDecisionNamedExists(ProcessFolder folder, Project unused) {
        return missing(folder, "decisionRef", decisions(folder).collect(Collectors.toSet()), "decision");
    }

    /** Every decision is taken by a diagram of its folder, by another decision, or by code that has its name as a constant. */
    public static Stream<String> everyDecisionIsTaken(ProcessFolder folder, Project project) {
        Set<String> taken = Stream.of(
                        named(folder, "decisionRef"),
                        folder.decisions().stream().flatMap(table -> requiredBy(table)),
                        project.code().namesOf(folder).stream(),
                        project.code().sharedNames().stream())
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        return decisions(folder)
                .filter(decision -> !taken.contains(decision))
                .map(decision -> folder.name() + ": nobody takes the decision " + decision);
    }

    /** Every process that a diagram calls exists. */
    public static Stream<String> everyCalledProcessExists(ProcessFolder folder, Project project) {
        return folder.diagrams().stream().flatMap(diagram -> Vocabulary.calledProcesses(diagram)
                .filter(process -> project.folderOfProcess(process).isEmpty())
                .map(process -> diagram.file() + ": there is no process " + process + " to call"));
    }

    private static Stream<String> missing(ProcessFolder folder, String attribute, Set<String> there, String kind) {
        return named(folder, attribute)
                .filter(name -> !there.contains(name))
                .map(name -> folder.name() + ": there is no " + kind + " " + name + " in this folder");
    }

    private static Stream<String> named(ProcessFolder folder, String attribute) {
        return folder.diagrams().stream()
                .flatMap(diagram -> diagram.xml().texts())
                .filter(text -> text.name().equals(attribute))
                .map(Xml.Text::value);
    }

    private static Stream<String> decisions(ProcessFolder folder) {
        return folder.decisions().stream().flatMap(table -> table.all().stream().map(Decision::getId));
    }

    private static Stream<String> requiredBy(Decisions table) {
        return table
                .model()
                .getModelElementsByType(org.camunda.bpm.model.dmn.instance.RequiredDecisionReference.class)
                .stream()
                .map(reference -> reference.getAttributeValue("href"))
                .filter(href -> href != null)
                .map(href -> href.replace("#", ""));
    }
}
