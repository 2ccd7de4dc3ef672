package org.tocsin.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Whether the expressions of a diagram name beans that exist and may be named; asked before a diagram is taken. */
final class NamesOfBeans {

    private static final Pattern ONE_NAME = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Set<String> ALWAYS_THERE = Set.of("execution", "task");

    private final DiagramBeans beans;

    NamesOfBeans(DiagramBeans beans) {
        this.beans = beans;
    }

    /** Everything wrong with the expressions of this element, without those inside it. */
    List<String> wrongIn(Element element) {
        List<String> found = new ArrayList<>();
        for (String attribute : element.attributes()) {
            String value = String.valueOf(element.attribute(attribute));
            if (attribute.endsWith("delegateExpression")) {
                checkDelegate(value.strip(), found);
            } else {
                checkExpression(value, found);
            }
        }
        if (!element.getTagName().equals("documentation")) {
            checkExpression(element.getText(), found);
        }
        return found;
    }

    private void checkDelegate(String value, List<String> found) {
        Matcher name = ONE_NAME.matcher(value);
        if (name.matches()) {
            checkName(name.group(1), found);
        } else {
            found.add("has the delegate expression %s, which should be the name of one bean: ${…}".formatted(value));
        }
    }

    private void checkExpression(String text, List<String> found) {
        if (!text.contains("${") && !text.contains("#{")) {
            return;
        }
        try {
            ExpressionNames names = ExpressionNames.in(text.strip());
            names.called().stream()
                    .filter(name -> !ALWAYS_THERE.contains(name))
                    .forEach(name -> checkCall(name, found));
            names.functions().stream()
                    .filter(name -> !GuardedExpressions.FUNCTIONS.contains(name))
                    .forEach(name -> found.add("calls the function %s(), which does not exist".formatted(name)));
        } catch (TreeBuilderException e) {
            found.add("has the expression %s, which cannot be read: %s".formatted(text.strip(), e.getMessage()));
        }
    }

    private void checkCall(String name, List<String> found) {
        checkName(name, found);
        if (beans.mayBeNamed(name) && !beans.canBeCalled(name)) {
            found.add("calls the bean %s, whose class is not public".formatted(name));
        }
    }

    private void checkName(String name, List<String> found) {
        if (beans.mayBeNamed(name)) {
            return;
        }
        if (beans.exists(name)) {
            found.add("names the bean %s, which diagrams may not use: it is no delegate and not marked @InDiagram"
                    .formatted(name));
        } else {
            found.add("names the bean %s, which does not exist%s".formatted(name, suggestion(name)));
        }
    }

    private String suggestion(String name) {
        return beans.names().stream()
                .filter(known -> known.equalsIgnoreCase(name) || oneLetterAway(known, name))
                .findFirst()
                .map("; did you mean %s?"::formatted)
                .orElse("");
    }

    /** One letter more, less or different somewhere. */
    private static boolean oneLetterAway(String one, String other) {
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String restOfOne = one.substring(start);
        String restOfOther = other.substring(start);
        return (!restOfOne.isEmpty() && restOfOne.substring(1).equals(restOfOther))
                || (!restOfOther.isEmpty() && restOfOther.substring(1).equals(restOfOne))
                || (!restOfOne.isEmpty()
                        && !restOfOther.isEmpty()
                        && restOfOne.substring(1).equals(restOfOther.substring(1)));
    }
}
