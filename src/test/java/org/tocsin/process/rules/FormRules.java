package org.tocsin.process.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/** Forms that the form viewer in Tasklist (form-js 1.8.7) can show, and whose answers the engine can store. */
public final class FormRules {

    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "checkbox", "checklist", "radio", "select", "taglist", "datetime");
    private static final Set<String> OTHERS = Set.of(
            "group", "dynamiclist", "table", "html", "text", "image", "separator", "spacer", "button", "expression");

    /** Longer ones than the engine can store go straight to the step behind the form; the record takes no more than twice this. */
    private static final int LONGEST_TEXT = 50_000;

    private static final int NEWEST_SCHEMA = 16;

    private FormRules() {}

    /** Every form is made for Camunda 7, in a file of its name. */
    public static Stream<String> formsAreForThisEngine(ProcessFolder folder, Project unused) {
        return folder.forms().stream().flatMap(form -> Stream.of(
                        form.file().equals(form.id() + ".form") ? "" : "should be called " + form.id() + ".form",
                        form.json().path("schemaVersion").asInt(Integer.MAX_VALUE) <= NEWEST_SCHEMA
                                ? ""
                                : "needs a schemaVersion of at most " + NEWEST_SCHEMA,
                        form.json().path("executionPlatform").asText().equals("Camunda Platform")
                                ? ""
                                : "needs the executionPlatform \"Camunda Platform\"")
                .filter(complaint -> !complaint.isEmpty())
                .map(complaint -> form.file() + ": " + complaint));
    }

    /** Every component is one the viewer knows; an unknown one would keep the whole form from showing. */
    public static Stream<String> componentsAreKnown(ProcessFolder folder, Project unused) {
        return complaints(folder, component -> {
            String type = component.path("type").asText();
            return INPUTS.contains(type) || OTHERS.contains(type)
                    ? ""
                    : "is a " + type + ", which the viewer cannot show";
        });
    }

    /** Every field has a label, a name, and, where it is text, a greatest length. */
    public static Stream<String> fieldsAreComplete(ProcessFolder folder, Project unused) {
        return Stream.of(
                        complaints(
                                folder,
                                field -> isInput(field) && blank(field, "label") && blank(field, "dateLabel")
                                        ? "has no label"
                                        : ""),
                        complaints(folder, field -> isInput(field) && blank(field, "key") ? "has no key" : ""),
                        complaints(
                                folder,
                                field -> isFreeText(field) && !isShort(field)
                                        ? "needs a maxLength of at most " + LONGEST_TEXT
                                        : ""))
                .flatMap(found -> found);
    }

    /** What has to be filled in is marked by the form, not by its wording. */
    public static Stream<String> requiredFieldsAreMarked(ProcessFolder folder, Project unused) {
        return complaints(folder, field -> {
            String label = field.path("label").asText().toLowerCase(java.util.Locale.ROOT);
            boolean saysSo = label.contains("*") || label.contains("required") || label.contains("mandatory");
            boolean marked = field.path("validate").path("required").asBoolean();
            return isInput(field) && saysSo && !marked ? "says it is required but is not (validate.required)" : "";
        });
    }

    /** Lists of choices inside groups and dynamic lists come by expression: Tasklist fills the short form only at the top. */
    public static Stream<String> choicesInsideGroupsComeByExpression(ProcessFolder folder, Project unused) {
        return folder.forms().stream().flatMap(form -> form.components().stream()
                .filter(component -> component.has("components"))
                .flatMap(group -> group.path("components").valueStream())
                .filter(component -> component.has("valuesKey"))
                .map(component ->
                        form.file() + ": " + name(component) + " needs valuesExpression instead of valuesKey"));
    }

    private static Stream<String> complaints(ProcessFolder folder, java.util.function.Function<JsonNode, String> rule) {
        return folder.forms().stream().flatMap(form -> form.components().stream()
                .filter(component -> !rule.apply(component).isEmpty())
                .map(component -> form.file() + ": " + name(component) + " " + rule.apply(component)));
    }

    private static boolean isInput(JsonNode component) {
        return INPUTS.contains(component.path("type").asText());
    }

    private static boolean isFreeText(JsonNode field) {
        return Set.of("textfield", "textarea").contains(field.path("type").asText())
                && !field.path("readonly").asBoolean()
                && !field.path("disabled").asBoolean();
    }

    private static boolean isShort(JsonNode field) {
        int longest = field.path("validate").path("maxLength").asInt(0);
        return longest > 0 && longest <= LONGEST_TEXT;
    }

    private static boolean blank(JsonNode component, String field) {
        return component.path(field).asText().isBlank();
    }

    private static String name(JsonNode component) {
        return component.path("key").asText(component.path("id").asText());
    }
}
