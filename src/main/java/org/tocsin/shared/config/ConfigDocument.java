package org.tocsin.shared.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** One YAML document of one file, together with everything that was found wrong with it so far. */
public final class ConfigDocument {

    private final String file;
    private final int number;
    private final int firstLine;
    private final Set<ConfigProblem> problems = new LinkedHashSet<>();
    private final ConfigSection root;

    /** @param firstLine where the document starts in its file, from 1 */
    ConfigDocument(String file, int number, int firstLine, MappingNode content) {
        this.file = file;
        this.number = number;
        this.firstLine = firstLine;
        this.root = new ConfigSection(this, "", content);
    }

    /** The document's outermost fields. */
    public ConfigSection root() {
        return root;
    }

    /** Where it stands, for people: "config/teams.yaml, line 12". */
    public String place() {
        return "%s, line %d".formatted(file, firstLine);
    }

    /** Whether nothing was found wrong so far. */
    public boolean sound() {
        return problems.isEmpty();
    }

    /** What was found wrong so far, in the order it was found. */
    public List<ConfigProblem> problems() {
        return List.copyOf(problems);
    }

    void add(Node where, String field, String wrong, String right) {
        Mark mark = where.getStartMark();
        int line = mark == null ? firstLine : firstLine + mark.getLine();
        problems.add(new ConfigProblem(file, number, line, field, wrong, right));
    }
}
