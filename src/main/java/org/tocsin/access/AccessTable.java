package org.tocsin.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;

/** The one table of who may do what over HTTP. What is not in it does not exist for anybody. */
public final class AccessTable {

    private static final List<Rule> RULES = Stream.of(OwnRules.all(), WebappRules.all(), EngineRules.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Rule::pattern))
            .toList();

    private AccessTable() {}

    /** Every row, the most specific address first. */
    public static List<Rule> rules() {
        return RULES;
    }

    /**
     * The row that counts for a request: of those that fit, the most specific.
     *
     * @param path within the application, as it came, encoded
     */
    public static Optional<Rule> ruleFor(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(readByEngine(path));
        return RULES.stream().filter(rule -> rule.isFor(method, parsed)).findFirst();
    }

    /** The engine's interface does not mind a slash at the end, and its web applications write one now and then. */
    private static String readByEngine(String path) {
        return path.startsWith("/camunda/api/") && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
