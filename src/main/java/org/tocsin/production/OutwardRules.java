package org.tocsin.production;

import static org.tocsin.production.Settings.wrongIf;

import java.util.List;
import java.util.stream.Stream;
import org.tocsin.shared.InvalidInput.Problem;

/** What is meant for people leaves the building. */
final class OutwardRules {

    private static final String FROM = "tocsin.mail.from";
    private static final List<String> CHANNELS = List.of("mail", "webhook");

    private OutwardRules() {}

    static List<Problem> problems(Settings settings) {
        return Stream.of(
                        channelsOf("paging", "nobody would be paged", settings),
                        channelsOf("notification", "nobody would hear of an incident", settings),
                        mail(settings))
                .flatMap(problem -> problem)
                .toList();
    }

    private static Stream<Problem> channelsOf(String feature, String consequence, Settings settings) {
        String outbox = "tocsin.%s.outbox.enabled".formatted(feature);
        boolean anyOn = CHANNELS.stream().anyMatch(channel -> isOn(feature, channel, settings));
        return Stream.concat(
                wrongIf(
                        settings.isOn(outbox, true),
                        outbox,
                        "is on, and a message in the outbox reaches nobody",
                        "false"),
                wrongIf(
                        !anyOn,
                        "tocsin.%s.mail.enabled".formatted(feature),
                        "and every other channel is off: " + consequence,
                        "true for at least one of " + CHANNELS));
    }

    private static boolean isOn(String feature, String channel, Settings settings) {
        return settings.isOn("tocsin.%s.%s.enabled".formatted(feature, channel), false);
    }

    private static Stream<Problem> mail(Settings settings) {
        if (!isOn("paging", "mail", settings) && !isOn("notification", "mail", settings)) {
            return Stream.empty();
        }
        String from = settings.text(FROM);
        String right = "an address of yours that mail may come from";
        return Stream.of(
                        settings.missing("spring.mail.host", "the name of your mail relay"),
                        settings.missing(FROM, right),
                        wrongIf(
                                from.endsWith(".invalid") || OrganisationRules.isSample(from),
                                FROM,
                                "is the sample '%s'".formatted(from),
                                right))
                .flatMap(problem -> problem);
    }
}
