package org.tocsin.production;

import static org.tocsin.production.Settings.wrongIf;

import java.util.List;
import java.util.stream.Stream;
import org.tocsin.shared.InvalidInput.Problem;

/** The database is one that somebody runs and backs up. */
final class DatabaseRules {

    private static final String URL = "spring.datasource.url";
    private static final String EXAMPLE = "jdbc:postgresql://host:5432/tocsin";

    private DatabaseRules() {}

    static List<Problem> problems(Settings settings) {
        String url = settings.text(URL);
        return Stream.of(
                        settings.missing(URL, EXAMPLE),
                        wrongIf(
                                !url.isEmpty() && !url.startsWith("jdbc:postgresql:"),
                                URL,
                                "is not the address of a PostgreSQL",
                                EXAMPLE),
                        settings.missing("spring.datasource.username", "the user who owns that database"),
                        settings.missing("spring.datasource.password", "that user's password"))
                .flatMap(problem -> problem)
                .toList();
    }
}
