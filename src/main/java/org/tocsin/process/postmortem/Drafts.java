package org.tocsin.process.postmortem;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Recurrences;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.TimelineWords;
import org.tocsin.postmortem.Section;
import org.tocsin.process.Moments;
import org.tocsin.process.People;

/** What the record knows already, so that nobody has to copy it. */
@Component
class Drafts {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final IncidentLinks links;
    private final Recurrences recurrences;
    private final TimelineWords words;
    private final Catalog catalog;
    private final People people;

    Drafts(IncidentLinks links, Recurrences recurrences, TimelineWords words, Catalog catalog, People people) {
        this.links = links;
        this.words = words;
        this.recurrences = recurrences;
        this.catalog = catalog;
        this.people = people;
    }

    /** The sections that the record can fill in. */
    Map<Section, String> of(Incident incident) {
        Map<Section, String> sections = new EnumMap<>(Section.class);
        Resolution resolution = incident.answers().resolution();
        sections.put(Section.SUMMARY, incident.title());
        sections.put(Section.IMPACT, impact(incident));
        sections.put(
                Section.DETECTION,
                "Reported at %s by %s (%s)."
                        .formatted(
                                UTC.format(incident.reportedAt()),
                                catalog.called(incident.report().origin().reportedBy()),
                                incident.report().origin().source()));
        sections.put(Section.RESPONSE, answer(incident));
        sections.put(Section.RECOVERY, resolution == null ? "" : resolution.whatFixed());
        sections.put(Section.ROOT_CAUSE, resolution == null ? "" : Objects.requireNonNullElse(resolution.cause(), ""));
        sections.put(Section.RECURRENCE, earlier(incident));
        sections.put(Section.TIMELINE, events(incident));
        return sections;
    }

    private String impact(Incident incident) {
        String service = Objects.requireNonNullElse(incident.service(), "Service unknown");
        return "%s, from %s to %s. %s"
                .formatted(
                        catalog.titleOf(service),
                        UTC.format(incident.reportedAt()),
                        known(incident.resolvedAt()),
                        Objects.requireNonNullElse(incident.scope(), ""))
                .strip();
    }

    private String answer(Incident incident) {
        String by = incident.acknowledgedBy();
        if (by == null) {
            return "Nobody answered.";
        }
        String first = "Answered at %s by %s.".formatted(known(incident.acknowledgedAt()), catalog.called(by));
        return people.responder(incident)
                .filter(last -> !last.equals(by))
                .map(last -> "%s Last in hand of %s.".formatted(first, catalog.called(last)))
                .orElse(first);
    }

    private String events(Incident incident) {
        return Moments.of(links.history(incident.number())).stream()
                .map(entry -> "%s %s: %s".formatted(UTC.format(entry.at()), words.actor(entry), words.text(entry)))
                .collect(Collectors.joining("\n"));
    }

    /** The incidents with the same problem, as far as anybody has linked them. */
    private String earlier(Incident incident) {
        return recurrences.before(incident.number()).stream()
                .map(before -> "%s, %s: %s Cause: %s"
                        .formatted(
                                before.number(),
                                UTC.format(before.reportedAt()),
                                before.title(),
                                Optional.ofNullable(before.answers().resolution())
                                        .map(Resolution::cause)
                                        .orElse("(not known)")))
                .collect(Collectors.joining("\n"));
    }

    private static String known(@Nullable Instant moment) {
        return moment == null ? "(not known)" : UTC.format(moment);
    }
}
