package org.tocsin.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form as it was deployed: what it asks, and what it shows. */
final class FormDefinition {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{([^}]*)}}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private final List<FormField> fields = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();

    private FormDefinition(JsonNode root) {
        collect(root);
    }

    static FormDefinition read(byte[] content) {
        try {
            return new FormDefinition(JSON.readTree(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it asks, in its order; the fields inside of a list belong to the list. */
    List<FormField> fields() {
        return fields;
    }

    Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Whether it shows that, or decides by it what to show. */
    boolean shows(String name) {
        return shown.contains(name);
    }

    private void collect(JsonNode container) {
        for (JsonNode component : container.path("components")) {
            if (FormField.is(component)) {
                fields.add(new FormField(component));
            }
            names(component);
            if (!component.path("type").asText().equals("dynamiclist")) {
                collect(component);
            }
        }
    }

    private void names(JsonNode node) {
        if (node.isTextual()) {
            named(node.asText());
        } else {
            node.valueStream().forEach(this::names);
        }
    }

    private void named(String text) {
        if (text.startsWith("=")) {
            NAME.matcher(text).results().forEach(found -> shown.add(found.group()));
        }
        for (Matcher template = TEMPLATE.matcher(text); template.find(); ) {
            NAME.matcher(template.group(1)).results().forEach(found -> shown.add(found.group()));
        }
    }
}
