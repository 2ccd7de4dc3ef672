package org.tocsin.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Service;
import org.tocsin.shared.TextLimits;

/**
 * How a signal reads as a report. An alert is always taken: too long a text is shortened, a service the catalogue does
 * not know is told in words.
 */
@Component
class SignalReports {

    /** The label of an alert whose incident is to be private: "true". */
    private static final String PRIVATE = "tocsin_private";

    private final Catalog catalog;

    SignalReports(Catalog catalog) {
        this.catalog = catalog;
    }

    IncomingReport of(Signal signal) {
        Signal.Content content = signal.content();
        String hint = content.serviceHint();
        Optional<String> service =
                Optional.ofNullable(hint).flatMap(catalog::service).map(Service::name);
        String source = signal.origin().source();
        return new IncomingReport(
                new IncomingReport.Words(
                        TextLimits.shortened(content.summary(), TextLimits.LINE),
                        TextLimits.shortened(description(content, service.isPresent()), TextLimits.PAGE),
                        service.orElse(null),
                        null,
                        audience(content.labels())),
                new IncomingReport.Origin(
                        source,
                        TextLimits.shortened(
                                "%s/%s".formatted(source, signal.origin().instance()), TextLimits.LINE),
                        signal.occurredAt(),
                        label(content.labels(), "job"),
                        label(content.labels(), "instance")),
                IncomingReport.Effect.UNKNOWN,
                signal.severity().word(),
                signal.origin().problemKey());
    }

    /** An alert about something that few may know of says so itself; whoever is paged is among them. */
    private static IncomingReport.Audience audience(Map<String, String> labels) {
        boolean isPrivate = "true".equalsIgnoreCase(labels.get(PRIVATE));
        return isPrivate ? new IncomingReport.Audience(true, List.of()) : IncomingReport.Audience.EVERYBODY;
    }

    private static String description(Signal.Content content, boolean knownService) {
        List<String> lines = new ArrayList<>();
        if (content.details() != null) {
            lines.add(content.details());
        }
        lines.addAll(content.links()); // before what is cut where there is little room
        if (content.serviceHint() != null && !knownService) {
            lines.add("It names the service %s, which is not in the catalogue.".formatted(content.serviceHint()));
        }
        content.labels().forEach((name, value) -> lines.add(name + ": " + value));
        return String.join("\n", lines);
    }

    private static @Nullable String label(Map<String, String> labels, String name) {
        String value = labels.get(name);
        return value == null ? null : TextLimits.shortened(value, TextLimits.PARAGRAPH);
    }
}
