package org.tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever follows a link of the documents finds what it promises. */
class DocumentLinksTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    @Test
    void everyLinkLeadsToAFileOfThisRepositoryAndToAHeadingInIt() {
        List<Path> documents = documents();

        assertThat(documents).hasSizeGreaterThan(20);
        assertThat(documents.stream().flatMap(DocumentLinksTest::broken)).isEmpty();
    }

    private static Stream<String> broken(Path document) {
        return LINK.matcher(read(document))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !leadsSomewhere(document, link))
                .map(link -> document + " links to " + link);
    }

    private static boolean leadsSomewhere(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || headings(target).contains(parts[1]));
    }

    private static Set<String> headings(Path document) {
        return HEADING.matcher(read(document))
                .results()
                .map((MatchResult heading) -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<Path> documents() {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> below = Stream.of("docs", "bpmn", "config", "bench")
                        .map(Path::of)
                        .flatMap(DocumentLinksTest::walk)) {
            return Stream.concat(top, below)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
