package org.tocsin.process.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;

/** One word, four places: the label of a task is its id, its bean and its class. */
public final class TaskRules {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)}");

    private TaskRules() {}

    /** Every task that code carries out names a delegate of its folder's package. */
    public static Stream<String> everyTaskNamesADelegate(ProcessFolder folder, Project project) {
        return folder.diagrams().stream().flatMap(diagram -> diagram.carriedOutByCode()
                .flatMap(task -> complaint(task, folder, project.code()).map(text -> diagram.at(task) + " " + text)));
    }

    private static Stream<String> complaint(Task task, ProcessFolder folder, Code code) {
        Optional<String> bean = bean(task);
        if (bean.isEmpty()) {
            return Stream.of("names no bean; give it the delegate expression ${" + task.getId() + "}");
        }
        Optional<Code.Delegate> delegate = code.delegates().stream()
                .filter(candidate -> candidate.bean().equals(bean.get()))
                .filter(candidate -> candidate.folder().equals(Code.packageOf(folder)))
                .findFirst();
        if (delegate.isEmpty()) {
            return Stream.of("names the bean " + bean.get() + ", but process." + Code.packageOf(folder)
                    + " has no such delegate");
        }
        return Stream.of(delegate.get().complaint())
                .filter(complaint -> !complaint.isEmpty())
                .map(complaint -> "is carried out by " + delegate.get().type() + ", which " + complaint);
    }

    /** Every delegate of a folder's package is drawn in the folder. */
    public static Stream<String> everyDelegateIsDrawn(ProcessFolder folder, Project project) {
        var drawn = folder.diagrams().stream()
                .flatMap(Diagram::carriedOutByCode)
                .flatMap(task -> bean(task).stream())
                .collect(Collectors.toSet());
        return project.code().delegates().stream()
                .filter(delegate -> delegate.folder().equals(Code.packageOf(folder)))
                .filter(delegate -> !drawn.contains(delegate.bean()))
                .map(delegate -> folder.name() + ": " + delegate.type() + " is in no diagram of this folder");
    }

    /** Every package with delegates has a folder of diagrams. */
    public static Stream<String> everyDelegateHasAFolder(ProcessFolder unused, Project project) {
        var packages = project.folders().stream().map(Code::packageOf).collect(Collectors.toSet());
        return project.code().delegates().stream()
                .filter(delegate -> !packages.contains(delegate.folder()))
                .map(delegate -> delegate.type() + " is in the package " + delegate.folder()
                        + ", for which there is no folder of diagrams");
    }

    /** Label, id and bean of tasks and call activities are one word. */
    public static Stream<String> labelIsIdIsBean(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> diagram.all(Activity.class).stream()
                .filter(activity -> !(activity instanceof SubProcess))
                .flatMap(activity -> Stream.concat(
                                labelled(activity), bean(activity).stream().flatMap(named(activity)))
                        .map(text -> diagram.at(activity) + " " + text)));
    }

    private static Stream<String> labelled(Activity activity) {
        String word = Words.camelCase(activity.getName());
        return word.equals(activity.getId())
                ? Stream.empty()
                : Stream.of("is labelled \"" + activity.getName() + "\", so its id should be " + word);
    }

    private static java.util.function.Function<String, Stream<String>> named(Activity activity) {
        return bean -> bean.equals(activity.getId())
                ? Stream.empty()
                : Stream.of("is carried out by the bean " + bean + "; one task, one class, one word");
    }

    private static Optional<String> bean(Activity task) {
        return Diagram.camunda(task, "delegateExpression")
                .map(BEAN::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
