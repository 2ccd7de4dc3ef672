package org.tocsin.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What may not stand in any diagram, because it would run code that nobody in this house has read. */
final class Suspicions {

    private static final Set<String> NAMES_A_CLASS = Set.of("class", "variableMappingClass", "formHandlerClass");
    private static final Set<String> RUNS_A_PROGRAM = Set.of("shell", "mail");
    private static final Set<String> ENGINE = Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private Suspicions() {}

    /** Everything about this element, without those inside it, that is forbidden; in words to be read behind its name. */
    static List<String> about(Element element) {
        List<String> found = new ArrayList<>();
        for (String name : NAMES_A_CLASS) {
            extension(element, name)
                    .ifPresent(value -> found.add(
                            "names the Java class %s; a step names a bean instead: camunda:delegateExpression=\"${…}\""
                                    .formatted(value)));
        }
        extension(element, "type")
                .filter(type -> RUNS_A_PROGRAM.contains(type.toLowerCase(java.util.Locale.ROOT)))
                .ifPresent(type ->
                        found.add("has the type %s, which runs programs or sends mail by itself".formatted(type)));
        extension(element, "formKey")
                .filter(key -> !key.startsWith("camunda-forms:"))
                .ifPresent(key ->
                        found.add("uses the form key %s; a task names a form by camunda:formRef".formatted(key)));
        if (isScript(element)) {
            found.add("is a script; what it decides belongs into a decision table, what it does into a delegate");
        }
        if (ENGINE.contains(element.getUri()) && element.getTagName().equals("connector")) {
            found.add("uses a connector; outside systems are called by delegates");
        }
        validatorClass(element).ifPresent(found::add);
        return found;
    }

    private static boolean isScript(Element element) {
        return element.getTagName().equals("scriptTask")
                || (ENGINE.contains(element.getUri()) && element.getTagName().equals("script"))
                || (element.attribute("language") != null
                        && element.getTagName().endsWith("xpression"))
                || extension(element, "resource").isPresent();
    }

    private static Optional<String> validatorClass(Element element) {
        return ENGINE.contains(element.getUri())
                        && element.getTagName().equals("constraint")
                        && "validator".equals(element.attribute("name"))
                        && !String.valueOf(element.attribute("config")).startsWith("${")
                ? Optional.of(
                        "names the validator class %s; name a bean instead".formatted(element.attribute("config")))
                : Optional.empty();
    }

    private static Optional<String> extension(Element element, String name) {
        return ENGINE.stream()
                .map(uri -> ENGINE.contains(element.getUri()) ? name : uri + ":" + name)
                .map(element::attribute)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
