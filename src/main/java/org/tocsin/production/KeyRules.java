package org.tocsin.production;

import static org.tocsin.production.Settings.wrongIf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tocsin.shared.InvalidInput.Problem;

/** No key or password is one that everybody knows or could guess. */
final class KeyRules {

    private static final String ALERTMANAGER = "tocsin.intake.alertmanager.keys";
    private static final String SAMPLE_PASSWORDS = "tocsin.sample.passwords";
    private static final int SHORTEST = 32;
    private static final String RIGHT = "the output of: openssl rand -hex 32";

    private KeyRules() {}

    static List<Problem> problems(Settings settings) {
        return Stream.of(passwords(settings), alertmanager(settings), webhooks(settings))
                .flatMap(problem -> problem)
                .toList();
    }

    private static Stream<Problem> passwords(Settings settings) {
        return Stream.concat(
                wrongIf(
                        settings.isOn(SAMPLE_PASSWORDS, true),
                        SAMPLE_PASSWORDS,
                        "is on, and everybody's password would be their name",
                        "false"),
                settings.missing(
                        "tocsin.admin.password", "the first password of your admins, who give the others theirs"));
    }

    private static Stream<Problem> alertmanager(Settings settings) {
        if (!settings.isOn("tocsin.intake.alertmanager.enabled", true)) {
            return Stream.empty();
        }
        Map<String, String> keys = settings.map(ALERTMANAGER);
        boolean none = keys.values().stream().allMatch(String::isBlank);
        return Stream.concat(
                wrongIf(none, ALERTMANAGER + ".main", "is missing", RIGHT),
                keys.entrySet().stream()
                        .filter(key -> !key.getValue().isBlank())
                        .flatMap(key -> guessable(ALERTMANAGER + "." + key.getKey(), key.getValue())));
    }

    private static Stream<Problem> webhooks(Settings settings) {
        return Stream.of("paging", "notification")
                .filter(feature -> settings.isOn("tocsin.%s.webhook.enabled".formatted(feature), false))
                .map("tocsin.%s.webhook.secret"::formatted)
                .flatMap(name -> Stream.concat(
                        settings.missing(name, RIGHT),
                        settings.text(name).isEmpty() ? Stream.empty() : guessable(name, settings.text(name))));
    }

    private static Stream<Problem> guessable(String name, String key) {
        return Stream.concat(
                wrongIf(key.startsWith("sample-"), name, "is the sample that everybody knows", RIGHT),
                wrongIf(key.length() < SHORTEST, name, "is shorter than %d characters".formatted(SHORTEST), RIGHT));
    }
}
