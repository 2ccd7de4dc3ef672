package org.tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Map<Who, Map<String, List<String>>> rows = new TreeMap<>();
        for (Rule rule : rules) {
            String address = rule.pattern().getPatternString();
            String shown = address.startsWith(below) ? address.substring(below.length()) : address;
            String key = "%s%s"
                    .formatted(
                            shown.isEmpty() ? "/" : shown,
                            rule.scope() == null ? "" : "|" + rule.scope().text());
            rows.computeIfAbsent(rule.who(), who -> new TreeMap<>())
                    .computeIfAbsent(key, address2 -> new java.util.ArrayList<>())
                    .add(rule.method().equals(Rule.ANY) ? "every method" : rule.method());
        }
        return "\n## %s\n".formatted(title)
                + rows.entrySet().stream()
                        .map(entry -> group(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    private static String group(Who who, Map<String, List<String>> addresses) {
        return "\n### For %s\n\n| address | how | tokens |\n|---|---|---|\n".formatted(title(who))
                + addresses.entrySet().stream()
                        .map(row -> {
                            String[] parts = row.getKey().split("\\|", -1);
                            return "| `%s` | %s | %s |%n"
                                    .formatted(
                                            parts[0],
                                            row.getValue().stream().sorted().collect(Collectors.joining(", ")),
                                            parts.length > 1 ? parts[1] : "none");
                        })
                        .collect(Collectors.joining());
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
