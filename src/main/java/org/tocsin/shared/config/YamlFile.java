package org.tocsin.shared.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Splits a file into its documents before it parses them, so that one broken document does not hide the others. Nothing
 * is ever turned into Java objects: only nodes are composed, and aliases are few.
 */
final class YamlFile {

    private static final int ALIASES = 20;
    private static final int DEPTH = 30;

    private final String name;
    private final List<ConfigDocument> documents = new ArrayList<>();
    private final List<ConfigProblem> problems = new ArrayList<>();
    private int number;

    YamlFile(String name, String text) {
        this.name = name;
        List<String> lines = text.lines().toList();
        int start = 0;
        for (int line = 0; line <= lines.size(); line++) {
            if (line == lines.size() || isMarker(lines.get(line))) {
                parse(lines.subList(start, line), start + 1);
                start = line;
            }
        }
    }

    List<ConfigDocument> documents() {
        return documents;
    }

    List<ConfigProblem> problems() {
        return problems;
    }

    /** YAML knows this line as the start of a document wherever it stands, even inside a block of text. */
    private static boolean isMarker(String line) {
        return line.equals("---") || line.startsWith("--- ") || line.startsWith("---\t");
    }

    private void parse(List<String> lines, int firstLine) {
        if (lines.stream().allMatch(YamlFile::saysNothing)) {
            return;
        }
        number++;
        try {
            Node node = yaml().compose(new StringReader(String.join("\n", lines)));
            if (node instanceof MappingNode content) {
                documents.add(new ConfigDocument(name, number, firstLine, content));
            } else if (node != null) {
                problem(firstLine, "is not a list of fields", "apiVersion, kind, metadata and spec");
            }
        } catch (YAMLException broken) {
            problem(firstLine + lineOf(broken), "is not YAML: " + causeOf(broken), "YAML, indented by spaces");
        }
    }

    private static boolean saysNothing(String line) {
        return line.isBlank() || line.startsWith("#") || line.strip().equals("---");
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(ALIASES);
        options.setNestingDepthLimit(DEPTH);
        options.setAllowRecursiveKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options);
    }

    private void problem(int line, String wrong, String right) {
        problems.add(new ConfigProblem(name, number, line, "the document", wrong, right));
    }

    private static int lineOf(YAMLException broken) {
        return broken instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? marked.getProblemMark().getLine()
                : 0;
    }

    private static String causeOf(YAMLException broken) {
        String problem = broken instanceof MarkedYAMLException marked ? marked.getProblem() : broken.getMessage();
        return String.valueOf(problem).strip();
    }
}
