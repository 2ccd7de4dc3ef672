package org.tocsin.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One field of a form, as the form itself describes it. */
record FormField(JsonNode component) {

    private static final Set<String> INPUTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "dynamiclist");

    /** Whether the component asks for something. */
    static boolean is(JsonNode component) {
        return INPUTS.contains(component.path("type").asText());
    }

    /** The name under which the answer comes. */
    String key() {
        return component.path(type().equals("dynamiclist") ? "path" : "key").asText();
    }

    String type() {
        return component.path("type").asText();
    }

    /** What people read above it. */
    String label() {
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(name -> component.path(name).asText())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(key());
    }

    /** Only shown: whatever is sent for it does not count. */
    boolean readOnly() {
        return component.path("readonly").asBoolean()
                || component.path("disabled").asBoolean();
    }

    boolean required() {
        return component.path("validate").path("required").asBoolean();
    }

    /** The condition in FEEL under which it is not shown; blank if it is always shown. */
    String hiddenIf() {
        return component.path("conditional").path("hide").asText("");
    }

    /** A limit such as maxLength. */
    JsonNode limit(String name) {
        return component.path("validate").path(name);
    }

    /** What can be chosen; empty where anything can, or the list is known to the form only when it is drawn. */
    List<String> options() {
        return component
                .path("values")
                .valueStream()
                .map(option -> option.path("value").asText())
                .toList();
    }

    /** The fields of one line of a list. */
    List<FormField> inLine() {
        return component
                .path("components")
                .valueStream()
                .filter(FormField::is)
                .map(FormField::new)
                .toList();
    }
}
