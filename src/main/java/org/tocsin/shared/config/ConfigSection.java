package org.tocsin.shared.config;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Named fields at one place of a document. Every value is read as the text that stands in the file: {@code 09:00} is not
 * a number and {@code no} is not a boolean here. What is missing or of the wrong shape is noted in the document, and the
 * reader goes on with something empty, so that one reading finds everything.
 */
public final class ConfigSection {

    private final ConfigDocument document;
    private final String path;
    private final MappingNode content;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    ConfigSection(ConfigDocument document, String path, MappingNode content) {
        this.document = document;
        this.path = path;
        this.content = content;
        for (NodeTuple tuple : content.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            if (fields.put(name, tuple.getValueNode()) != null) {
                wrong(name, "is given twice", "one of them");
            }
        }
    }

    /** The document this section belongs to. */
    public ConfigDocument document() {
        return document;
    }

    /** The text of a field, unless it is absent, empty or {@code null}. */
    public Optional<String> text(String field) {
        return value(field).flatMap(node -> scalar(field, node));
    }

    /** The text of a field; notes its absence and answers "". */
    public String required(String field, String right) {
        Optional<Node> value = value(field);
        if (value.isEmpty()) {
            wrong(field, "is missing", right);
        }
        return value.flatMap(node -> scalar(field, node)).orElse("");
    }

    /** A field turned into something else; an {@link IllegalArgumentException} or a time's exception is noted as wrong. */
    public <T> Optional<T> parsed(String field, String right, Function<String, T> parser) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException | DateTimeException refused) {
                wrong(field, "cannot be \"%s\"".formatted(text), right);
                return Optional.empty();
            }
        });
    }

    /** The texts of a list; a single text counts as a list of one, an absent field as an empty list. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Node node : nodes(field)) {
            scalar(field, node).ifPresent(texts::add);
        }
        return texts;
    }

    /** The section below a field; empty where it is absent. */
    public ConfigSection section(String field) {
        return value(field).flatMap(node -> mapping(field, node)).orElseGet(() -> empty(field));
    }

    /** The sections of a list; an absent field counts as an empty list. */
    public List<ConfigSection> sections(String field) {
        List<ConfigSection> sections = new ArrayList<>();
        for (Node node : nodes(field)) {
            mapping("%s[%d]".formatted(field, sections.size()), node).ifPresent(sections::add);
        }
        return sections;
    }

    /** The names of the fields, in the order of the file. */
    public Set<String> names() {
        return fields.keySet();
    }

    /** Notes that a field of this section is wrong; {@code wrong} is read behind its name: "is not known". */
    public void wrong(String field, String wrong, String right) {
        document.add(fields.getOrDefault(field, content), path(field), wrong, right);
    }

    private Optional<Node> value(String field) {
        return Optional.ofNullable(fields.get(field))
                .filter(node -> !(node instanceof ScalarNode text && isNothing(text)));
    }

    private static boolean isNothing(ScalarNode text) {
        boolean plain = text.isPlain();
        return text.getValue().isBlank()
                || (plain && (text.getValue().equals("null") || text.getValue().equals("~")));
    }

    private List<Node> nodes(String field) {
        return value(field)
                .map(node -> node instanceof SequenceNode list ? list.getValue() : List.of(node))
                .orElse(List.of());
    }

    private Optional<String> scalar(String field, Node node) {
        if (node instanceof ScalarNode text) {
            return Optional.of(text.getValue().strip());
        }
        document.add(node, path(field), "is not a text", "one text, such as payments");
        return Optional.empty();
    }

    private Optional<ConfigSection> mapping(String field, Node node) {
        if (node instanceof MappingNode map) {
            return Optional.of(new ConfigSection(document, path(field), map));
        }
        document.add(node, path(field), "has no fields of its own", "fields below it, each on a line: name: value");
        return Optional.empty();
    }

    private ConfigSection empty(String field) {
        MappingNode nothing = new MappingNode(
                content.getTag(),
                true,
                List.of(),
                content.getStartMark(),
                content.getEndMark(),
                content.getFlowStyle());
        return new ConfigSection(document, path(field), nothing);
    }

    private String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
