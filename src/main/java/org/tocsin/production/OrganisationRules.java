package org.tocsin.production;

import static org.tocsin.production.Settings.wrongIf;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.shared.InvalidInput.Problem;
import org.tocsin.shared.config.ConfigFiles;
import org.tocsin.shared.config.UnusableConfiguration;

/** The people are real. */
final class OrganisationRules {

    private static final String DIRECTORY = "tocsin.config-directory";
    private static final String RIGHT =
            "a directory with your own people, teams and services, made from a copy of config/";

    /** Reserved for examples by RFC 2606: mail to them reaches nobody. */
    private static final Pattern SAMPLE_ADDRESS = Pattern.compile(".*[@.](example\\.(org|com|net)|example|invalid)>?");

    private OrganisationRules() {}

    static boolean isSample(String mailAddress) {
        return SAMPLE_ADDRESS.matcher(mailAddress).matches();
    }

    static List<Problem> problems(Settings settings) {
        String directory = settings.text(DIRECTORY);
        return directory.isEmpty()
                ? settings.missing(DIRECTORY, RIGHT).toList()
                : samplesIn(directory).toList();
    }

    private static Stream<Problem> samplesIn(String directory) {
        try {
            Catalog catalog = Catalog.of(ConfigFiles.in(directory), List.of());
            String samples = catalog.people().stream()
                    .filter(person -> isSample(person.email()))
                    .map(Person::name)
                    .collect(Collectors.joining(", "));
            return wrongIf(!samples.isEmpty(), DIRECTORY, "has sample people (%s)".formatted(samples), RIGHT);
        } catch (UnusableConfiguration | UncheckedIOException unusable) {
            return Stream.of(new Problem(DIRECTORY, "cannot be used: " + unusable.getMessage(), RIGHT));
        }
    }
}
