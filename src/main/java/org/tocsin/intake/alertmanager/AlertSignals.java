package org.tocsin.intake.alertmanager;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.catalog.Catalog;
import org.tocsin.intake.Severity;
import org.tocsin.intake.Signal;
import org.tocsin.intake.Transition;

/** What an alert of Alertmanager means. */
final class AlertSignals {

    static final String SOURCE = "alertmanager";

    private static final List<String> SERVICE_LABELS = List.of("service", "component", "job");
    private static final List<String> LINK_ANNOTATIONS =
            List.of("runbook_url", "dashboard_url", "dashboard", "runbook");
    private static final String HEARTBEAT = "Watchdog";

    private final Catalog catalog;
    private final Severity unlabelled;
    private final Clock clock;

    AlertSignals(Catalog catalog, Severity unlabelled, Clock clock) {
        this.catalog = catalog;
        this.unlabelled = unlabelled;
        this.clock = clock;
    }

    Signal of(Alert alert, String instance, String externalUrl) {
        Instant occurredAt = alert.time(alert.firing() ? "startsAt" : "endsAt").orElseGet(() -> Instant.now(clock));
        return new Signal(
                new Signal.Origin(SOURCE, instance, alert.fingerprint()),
                transition(alert),
                severity(alert),
                occurredAt,
                new Signal.Content(
                        summary(alert),
                        alert.annotations().get("description"),
                        alert.labels(),
                        links(alert, externalUrl),
                        service(alert.labels())));
    }

    /** A heartbeat says that monitoring is alive, and never that anything is wrong. */
    private static Transition transition(Alert alert) {
        boolean heartbeat = HEARTBEAT.equals(alert.labels().get("alertname"))
                || "none".equalsIgnoreCase(alert.labels().get("severity"));
        if (heartbeat) {
            return Transition.IGNORE;
        }
        return alert.firing() ? Transition.TRIGGER : Transition.RESOLVE;
    }

    private Severity severity(Alert alert) {
        String label = alert.labels().getOrDefault("severity", "").toLowerCase(Locale.ROOT);
        return switch (label) {
            case "critical", "page", "emergency" -> Severity.CRITICAL;
            case "error", "high", "major" -> Severity.ERROR;
            case "warning", "warn" -> Severity.WARNING;
            case "info", "none" -> Severity.INFO;
            default -> unlabelled;
        };
    }

    private static String summary(Alert alert) {
        Map<String, String> annotations = alert.annotations();
        return Stream.of(
                        annotations.get("summary"),
                        annotations.get("title"),
                        annotations.get("message"),
                        alert.labels().get("alertname"))
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("Alert " + alert.fingerprint());
    }

    private static List<String> links(Alert alert, String externalUrl) {
        Stream<@Nullable String> annotated = LINK_ANNOTATIONS.stream().map(alert.annotations()::get);
        Stream<String> sent = Stream.of(alert.json().path("generatorURL").asText(), externalUrl);
        return Stream.concat(annotated.filter(Objects::nonNull), sent)
                .filter(link -> !link.isBlank())
                .distinct()
                .toList();
    }

    /** The first label that names a service the catalogue knows, or else the first that names anything. */
    private @Nullable String service(Map<String, String> labels) {
        List<String> named = SERVICE_LABELS.stream()
                .flatMap(label -> Optional.ofNullable(labels.get(label)).stream())
                .toList();
        return named.stream()
                .filter(name -> catalog.service(name).isPresent())
                .findFirst()
                .orElseGet(() -> named.isEmpty() ? null : named.get(0));
    }
}
