package org.tocsin.process.rules;

import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Expressions see the delegates and the beans made for diagrams, and nothing else. */
public final class ExpressionRules {

    private static final Set<String> OF_THE_EXECUTION =
            Set.of("", "businessKey", "processBusinessKey", "processInstanceId", "currentActivityId");

    private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle", "dueDate", "followUpDate");

    private ExpressionRules() {}

    /** Every call in an expression is a public method of a bean marked for diagrams; no functions, no reach into the engine. */
    public static Stream<String> expressionsCallOnlyWhatIsMeantForThem(ProcessFolder folder, Project project) {
        return folder.diagrams().stream()
                .flatMap(diagram -> diagram.xml().texts().flatMap(text -> Expression.inBraces(text.value())
                        .flatMap(expression -> expression.roots().stream())
                        .flatMap(root -> complaint(root, project.code()))
                        .map(complaint -> diagram.file() + ": " + text.at() + " " + complaint)));
    }

    private static Stream<String> complaint(Expression.Root root, Code code) {
        if (root.isFunction()) {
            return Stream.of("calls the function " + root.name() + "; only beans marked @InDiagram may be called");
        }
        if (root.name().equals("execution") || root.name().equals("task")) {
            return OF_THE_EXECUTION.contains(root.member()) && !root.called()
                    ? Stream.empty()
                    : Stream.of("reaches " + root.name() + "." + root.member() + "; ask a bean instead");
        }
        if (!root.isMethod()) {
            return Stream.empty();
        }
        Set<String> methods = code.beans().get(root.name());
        if (methods == null) {
            return Stream.of("calls " + root.name() + "." + root.member() + ", but no bean " + root.name()
                    + " is marked @InDiagram");
        }
        return methods.contains(root.member())
                ? Stream.empty()
                : Stream.of("calls " + root.name() + "." + root.member() + ", which does not exist");
    }

    /**
     * Points in time are computed: by a bean marked for diagrams, or by the step that set the variable. Only a short fixed
     * wait may be written into a drawing; a repeating one would go through a date format that threads share.
     */
    public static Stream<String> timesAreComputed(ProcessFolder folder, Project unused) {
        return folder.diagrams().stream().flatMap(diagram -> diagram.xml()
                .texts()
                .filter(text -> TIMES.contains(text.name()))
                .filter(text -> isStep(text.element()) && !text.isExpression())
                .filter(text -> !text.name().equals("timeDuration"))
                .map(text -> diagram.file() + ": " + text.at() + " has the " + text.name() + " "
                        + text.value().strip() + "; it should be computed"));
    }

    private static boolean isStep(Element element) {
        return element.getNamespaceURI() != null && element.getNamespaceURI().contains("BPMN");
    }
}
