package org.tocsin.process.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;

/** What the engine needs to know of a step so that nothing is lost and nobody is forgotten. */
public final class StepRules {

    private static final String DURATION = "P(?=[\\dT])(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?";
    private static final Pattern CYCLE = Pattern.compile(DURATION + "(?:\\s*,\\s*" + DURATION + ")*|R\\d+/" + DURATION);

    private StepRules() {}

    /** Every task that touches more than our own database starts in a transaction of its own and is tried again. */
    public static Stream<String> tasksThatLeaveTheSystemAreSavedAndRetried(ProcessFolder folder, Project project) {
        return folder.diagrams().stream().flatMap(diagram -> diagram.carriedOutByCode()
                .flatMap(task -> notSaved(task, isLocal(task, project.code()))
                        .map(complaint -> diagram.at(task) + " " + complaint)));
    }

    private static boolean isLocal(Task task, Code code) {
        return code.delegates().stream()
                .anyMatch(delegate -> delegate.local() && delegate.bean().equals(task.getId()));
    }

    private static Stream<String> notSaved(Task task, boolean local) {
        String cycle = retryCycle(task);
        boolean saved = task.isCamundaAsyncBefore();
        return Stream.of(
                        saved || local ? "" : "has no save point before it (asyncBefore), and its class is not @Local",
                        (!saved && local) || CYCLE.matcher(cycle).matches()
                                ? ""
                                : "has no retry cycle such as PT10S,PT1M but \"" + cycle + "\"")
                .filter(complaint -> !complaint.isEmpty());
    }

    /** No delegate that says it is local asks for something that an outside system may refuse for now. */
    public static Stream<String> localDelegatesStayInside(ProcessFolder unused, Project project) {
        return project.code().delegates().stream()
                .filter(delegate -> delegate.local() && delegate.mayHaveToWait())
                .map(delegate -> delegate.type() + " is @Local but calls what may throw Unavailable");
    }

    private static String retryCycle(Task task) {
        return Stream.ofNullable(task.getExtensionElements())
                .flatMap(extensions ->
                        extensions
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .list()
                                .stream())
                .map(CamundaFailedJobRetryTimeCycle::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }

    /** Every user task says who, by when, how urgent, and with which form. */
    public static Stream<String> userTasksAreForSomebody(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> diagram.all(UserTask.class).stream()
                .flatMap(task -> lacks(task).map(what -> diagram.at(task) + " has " + what)));
    }

    private static Stream<String> lacks(UserTask task) {
        boolean somebody =
                Stream.of("candidateGroups", "candidateUsers", "assignee").anyMatch(attribute -> has(task, attribute));
        return Stream.of(
                        somebody ? "" : "neither candidate groups nor an assignee",
                        has(task, "formRef") ? "" : "no form",
                        has(task, "priority") ? "" : "no priority",
                        has(task, "dueDate") ? "" : "no due date")
                .filter(what -> !what.isEmpty());
    }

    private static boolean has(UserTask task, String attribute) {
        return Diagram.camunda(task, attribute)
                .filter(value -> !value.isBlank())
                .isPresent();
    }

    /** Forms, decisions and called processes are those of the same deployment, so that a change never hits a running case. */
    public static Stream<String> referencesAreBoundToTheDeployment(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream()
                .flatMap(diagram -> Stream.of("formRef", "decisionRef").flatMap(reference -> diagram.xml()
                        .texts()
                        .filter(text -> text.name().equals(reference))
                        .filter(text -> !"deployment".equals(Xml.camunda(text.element(), reference + "Binding")))
                        .map(text ->
                                diagram.file() + ": " + text.at() + " needs " + reference + "Binding=\"deployment\"")));
    }
}
