package org.tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/authorization.md says what the table says. With -Dtocsin.docs=write it is written anew. */
class AuthorizationDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/authorization.md");
    private static final String BELOW = "<!-- From here on written by AuthorizationDocumentTest. -->\n";

    @Test
    void theDocumentSaysWhatTheTableSays() throws IOException {
        String text = Files.readString(DOCUMENT);
        String head = text.substring(0, text.indexOf(BELOW) + BELOW.length());
        if ("write".equals(System.getProperty("tocsin.docs"))) {
            Files.writeString(DOCUMENT, head + tables());
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(head + tables());
    }

    @Test
    void everyRowHasAsManyCellsAsItsTable() throws IOException {
        assertThat(Files.readAllLines(DOCUMENT))
                .filteredOn(line -> line.startsWith("|"))
                .allSatisfy(line -> assertThat(line.split("(?<!\\\\)\\|")).hasSize(4))
                .anyMatch(line -> line.contains("{app:cockpit\\|tasklist\\|admin\\|welcome}"));
    }

    private static String tables() {
        return Stream.of(
                        section("Our own addresses", OwnRules.all(), ""),
                        section("The engine's web applications, below /camunda", WebappRules.all(), "/camunda"),
                        section(
                                "The engine's interface, below " + EngineRules.ENGINE,
                                EngineRules.all(),
                                EngineRules.ENGINE))
                .collect(Collectors.joining());
    }

    private static String section(String title, List<Rule> rules, String below) {
        Map<Who, Map<Door, List<String>>> rows = new TreeMap<>();
        for (Rule rule : rules) {
            rows.computeIfAbsent(rule.who(), who -> new TreeMap<>())
                    .computeIfAbsent(Door.of(rule, below), door -> new ArrayList<>())
                    .add(rule.method().equals(Rule.ANY) ? "every method" : rule.method());
        }
        return "\n## %s\n".formatted(title)
                + rows.entrySet().stream()
                        .map(entry -> group(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    private static String group(Who who, Map<Door, List<String>> doors) {
        return "\n### For %s\n\n| address | how | tokens |\n|---|---|---|\n".formatted(title(who))
                + doors.entrySet().stream()
                        .map(row -> row.getKey().row(row.getValue()))
                        .collect(Collectors.joining());
    }

    /** Rows of the table that differ by their methods only. */
    private record Door(String address, String tokens) implements Comparable<Door> {

        static Door of(Rule rule, String below) {
            String address = rule.pattern().getPatternString();
            String shown = address.startsWith(below) ? address.substring(below.length()) : address;
            return new Door(shown.isEmpty() ? "/" : shown, tokens(rule));
        }

        private static String tokens(Rule rule) {
            Scope scope = rule.scope();
            return scope == null ? "none" : rule.isForMachines() ? scope.text() : scope.text() + ", of people";
        }

        /** A bar would end the cell, also within code. */
        String row(List<String> methods) {
            return "| `%s` | %s | %s |%n"
                    .formatted(
                            address.replace("|", "\\|"),
                            methods.stream().sorted().distinct().collect(Collectors.joining(", ")),
                            tokens);
        }

        @Override
        public int compareTo(Door other) {
            return Comparator.comparing(Door::address)
                    .thenComparing(Door::tokens)
                    .compare(this, other);
        }
    }

    private static String title(Who who) {
        return switch (who) {
            case ANYBODY -> "anybody, also without signing in";
            case EVERYBODY -> "everybody of the catalogue";
            case NOBODY -> "nobody";
            default -> who.inWords();
        };
    }
}
