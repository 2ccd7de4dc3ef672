package org.tocsin.engine.diagram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A form as form-js draws it. */
final class Form {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the form-js inside Tasklist can draw; one component that it does not know and the whole form stays empty. */
    private static final Set<String> DRAWABLE = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "group",
            "dynamiclist",
            "table",
            "iframe",
            "html",
            "text",
            "image",
            "separator",
            "spacer",
            "button",
            "expression");

    private static final int NEWEST_SCHEMA = 16;

    private final String file;
    private final ObjectNode root;
    private final List<ObjectNode> components = new ArrayList<>();

    private Form(String file, ObjectNode root) {
        this.file = file;
        this.root = root;
        collect(root);
    }

    /** Reads a form; throws {@link UnreadableFile} with the line if it is none. */
    static Form read(String file, byte[] content) {
        try {
            if (JSON.readTree(content) instanceof ObjectNode root) {
                return new Form(file, root);
            }
            throw new UnreadableFile(new DiagramProblem(file, null, "is not a form: a JSON object was expected"));
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? null : "line " + e.getLocation().getLineNr();
            throw new UnreadableFile(new DiagramProblem(file, line, "is not JSON: " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UnreadableFile(new DiagramProblem(file, null, "cannot be read: " + e.getMessage()));
        }
    }

    /** The name by which tasks refer to it; empty if it has none. */
    String id() {
        return root.path("id").asText("");
    }

    /** What is wrong with it. */
    List<DiagramProblem> problems(OptionLists lists) {
        List<DiagramProblem> found = new ArrayList<>();
        if (id().isBlank()) {
            found.add(new DiagramProblem(file, null, "has no id, so that no task can name it"));
        }
        if (root.path("schemaVersion").asInt(0) > NEWEST_SCHEMA) {
            found.add(new DiagramProblem(
                    file,
                    null,
                    "has a schema version above %d, which Tasklist cannot draw; choose Camunda 7.24 as the platform"
                            .formatted(NEWEST_SCHEMA)));
        }
        for (ObjectNode component : components) {
            String name = component.path("key").asText(component.path("id").asText("a component"));
            String type = component.path("type").asText("");
            if (!DRAWABLE.contains(type)) {
                found.add(
                        new DiagramProblem(file, name, "has the type %s, which Tasklist cannot draw".formatted(type)));
            }
            listOf(component)
                    .filter(list -> lists.named(list).isEmpty())
                    .ifPresent(list -> found.add(new DiagramProblem(
                            file, name, "asks for the list %s; there are services, teams and people".formatted(list))));
        }
        return found;
    }

    /** The form with the options filled in that it asks for; the same bytes as read if it asks for none. */
    Optional<byte[]> filled(OptionLists lists) {
        boolean changed = false;
        for (ObjectNode component : components) {
            Optional<List<OptionLists.Option>> options = listOf(component).flatMap(lists::named);
            options.ifPresent(found -> fill(component, found));
            changed |= options.isPresent();
        }
        return changed ? Optional.of(root.toPrettyString().getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static void fill(ObjectNode component, List<OptionLists.Option> options) {
        component.remove(List.of("valuesKey", "valuesExpression"));
        ArrayNode values = component.putArray("values");
        options.forEach(
                option -> values.addObject().put("label", option.label()).put("value", option.value()));
    }

    private static Optional<String> listOf(JsonNode component) {
        JsonNode list = component.path("properties").path("tocsin:options");
        return list.isTextual() ? Optional.of(list.asText()) : Optional.empty();
    }

    private void collect(JsonNode parent) {
        for (JsonNode child : parent.path("components")) {
            if (child instanceof ObjectNode component) {
                components.add(component);
                collect(component);
            }
        }
    }
}
