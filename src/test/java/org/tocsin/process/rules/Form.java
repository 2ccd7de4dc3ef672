package org.tocsin.process.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form of Tasklist. */
record Form(String file, JsonNode json) {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{([^}]*)}}");
    /** Functions of FEEL whose names are several words. */
    private static final Pattern LONG_FUNCTIONS =
            Pattern.compile("\\b(?:string|list|date|time|get|upper|lower|is|years|days)(?: \\w+)+\\s*\\(");

    static Form read(Path file) {
        return of(file.getFileName().toString(), ProcessFolder.text(file));
    }

    static Form of(String file, String text) {
        try {
            return new Form(file, new ObjectMapper().readTree(text));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(file, broken);
        }
    }

    String id() {
        return json.path("id").asText();
    }

    /** All components, those inside groups and lists after the one they are in. */
    List<JsonNode> components() {
        return inside(json).toList();
    }

    private static Stream<JsonNode> inside(JsonNode container) {
        return container
                .path("components")
                .valueStream()
                .flatMap(child -> Stream.concat(Stream.of(child), inside(child)));
    }

    /** What people fill in: the names under which answers become variables. */
    Stream<String> keys() {
        return components().stream()
                .flatMap(component -> Stream.of(component.path("key"), component.path("path")))
                .map(JsonNode::asText)
                .filter(key -> !key.isEmpty());
    }

    /** The values a person can choose. */
    Stream<String> choices() {
        return components().stream()
                .flatMap(component -> component.path("values").valueStream())
                .map(value -> value.path("value").asText());
    }

    /** Variables the form shows or decides on. */
    Stream<String> shown() {
        Stream<String> lists = components().stream()
                .map(component -> component.path("valuesKey").asText())
                .filter(key -> !key.isEmpty());
        return Stream.concat(lists, components().stream().flatMap(Form::read));
    }

    private static Stream<String> read(JsonNode component) {
        return texts(component)
                .flatMap(Form::expressions)
                .map(text -> LONG_FUNCTIONS.matcher(text).replaceAll("("))
                .flatMap(text -> new Expression(text).roots().stream())
                .filter(root -> !root.called())
                .map(Expression.Root::name);
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.asText());
        }
        return node.isArray()
                ? node.valueStream().flatMap(Form::texts)
                : node.propertyStream()
                        .filter(field -> !field.getKey().equals("components"))
                        .flatMap(field -> texts(field.getValue()));
    }

    private static Stream<String> expressions(String text) {
        return text.startsWith("=")
                ? Stream.of(text.substring(1))
                : TEMPLATE.matcher(text).results().map(found -> found.group(1).replaceAll("^[#/=]\\w*", ""));
    }
}
