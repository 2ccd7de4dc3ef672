package org.tocsin.process.stakeholderupdate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Resolution;
import org.tocsin.notification.UpdateDraft;
import org.tocsin.timeline.Timeline;

/** What is said on occasions for which nobody writes a text. */
@Component
class UpdateTexts {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Catalog catalog;

    UpdateTexts(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The text for the kind of news: "received", "triaged", "priority", "resolved" or "review". */
    UpdateDraft of(String kind, Incident incident) {
        return switch (kind) {
            case "received" ->
                draft(incident, kind, received(incident), incident.targets().triageBy());
            case "triaged", "priority" -> draft(incident, kind, priority(incident), null);
            case "resolved" -> draft(incident, kind, resolved(incident), null);
            case "review" -> draft(incident, kind, review(incident), null);
            default -> throw new IllegalArgumentException("There is no text for news of the kind " + kind);
        };
    }

    private static UpdateDraft draft(Incident incident, String kind, String text, @Nullable Instant next) {
        String subject = "[%s] %s: %s".formatted(incident.priority(), incident.number(), incident.heading());
        return new UpdateDraft(incident.number(), kind, Timeline.TOCSIN, subject, text, next);
    }

    private String received(Incident incident) {
        return """
                We have received a report about %s: %s

                The people on call have been called. Reported at %s."""
                .formatted(service(incident), incident.heading(), UTC.format(incident.reportedAt()));
    }

    private String priority(Incident incident) {
        return """
                The incident with %s is now of priority %s.

                %s"""
                .formatted(service(incident), incident.priority(), prospect(incident));
    }

    private static String prospect(Incident incident) {
        return incident.state().awaitsHelp()
                ? "We aim to resolve it by %s, and tell you more at least every %s."
                        .formatted(
                                UTC.format(incident.targets().resolveBy()),
                                words(incident.targets().updateEvery()))
                : "It is resolved; this changes how we look back at it.";
    }

    private static String words(Duration every) {
        return every.toMinutes() < 120 ? every.toMinutes() + " minutes" : every.toHours() + " hours";
    }

    private String resolved(Incident incident) {
        Resolution resolution = incident.answers().resolution();
        return """
                %s works again. What had been reported: %s

                What was done: %s

                We keep watching it."""
                .formatted(service(incident), incident.heading(), resolution == null ? "" : resolution.whatFixed());
    }

    private String review(Incident incident) {
        return """
                The incident with %s is over. We are sorry for the trouble it caused.

                On the next business day we look into why it happened and what will keep it from happening again, and tell \
                you what we found."""
                .formatted(service(incident));
    }

    private String service(Incident incident) {
        String name = Objects.requireNonNullElse(incident.service(), "our service");
        return catalog.titleOf(name);
    }
}
