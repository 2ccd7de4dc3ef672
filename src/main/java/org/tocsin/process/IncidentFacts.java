package org.tocsin.process;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.ImpactWords;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.Report;
import org.tocsin.incident.TimelineWords;
import org.tocsin.incident.Triage;
import org.tocsin.shared.OwnAddress;
import org.tocsin.timeline.TimelineEntry;

/** What a person needs to know of an incident before filling in a form, in Markdown. */
@Component
class IncidentFacts {

    private static final int LONGEST_DESCRIPTION = 600;
    private static final int LONGEST_LINE = 200;
    private static final int LATEST = 6;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final IncidentLinks links;
    private final TimelineWords words;
    private final Catalog catalog;
    private final People people;
    private final OwnAddress address;

    IncidentFacts(IncidentLinks links, TimelineWords words, Catalog catalog, People people, OwnAddress address) {
        this.links = links;
        this.words = words;
        this.catalog = catalog;
        this.people = people;
        this.address = address;
    }

    /** The facts as they are now. */
    String of(Incident incident) {
        return """
                ### %s

                **%s** · %s · reported %s UTC by %s · %s UTC

                [Open %s with its timeline and diagram](%s)

                %s

                %s

                **Lately**

                %s
                """
                .formatted(
                        Markdown.plain(incident.title()),
                        incident.priority(),
                        Markdown.plain(service(incident)),
                        UTC.format(incident.reportedAt()),
                        Markdown.plain(catalog.called(incident.report().origin().reportedBy())),
                        resolution(incident),
                        incident.number(),
                        address.of("/incidents/" + incident.number()),
                        Markdown.paragraphs(description(incident)),
                        told(incident),
                        latest(incident));
    }

    private static String resolution(Incident incident) {
        return incident.resolvedAt() == null
                ? "resolve by " + UTC.format(incident.targets().resolveBy())
                : "resolved " + UTC.format(incident.resolvedAt());
    }

    private String service(Incident incident) {
        String name = Objects.requireNonNullElse(incident.service(), "service unknown");
        return catalog.titleOf(name);
    }

    private static String description(Incident incident) {
        return excerpt(Objects.requireNonNullElse(incident.report().description(), ""), LONGEST_DESCRIPTION);
    }

    /** Who has it, what the triage found, and what else the report says: one line for each thing that is known. */
    private String told(Incident incident) {
        Report report = incident.report();
        Report.Origin origin = report.origin();
        Triage triage = incident.answers().triage();
        Triage.Findings found = triage == null ? new Triage.Findings(null, null, null) : triage.findings();
        return Stream.of(
                        line(
                                "Runbook",
                                catalog.runbookOf(incident.service())
                                        .map(URI::toString)
                                        .orElse(null)),
                        line(
                                "In hand",
                                people.responder(incident)
                                        .map(person -> catalog.called(person) + until(incident))
                                        .orElse(null)),
                        line("Customers lose", found.impact() == null ? null : ImpactWords.of(found.impact())),
                        line("How big", found.scope()),
                        line("Proof", found.evidence()),
                        line("Customers", report.effect().customers()),
                        line("Scope", report.effect().scope()),
                        line("Impact", report.effect().impact()),
                        line("Began", origin.occurredAt() == null ? null : UTC.format(origin.occurredAt()) + " UTC"),
                        line("System", origin.system()),
                        line("Host", origin.host()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String until(Incident incident) {
        return people.awaited(incident)
                .map(team -> " until %s answers".formatted(team.title()))
                .orElse("");
    }

    private static String line(String what, @Nullable String text) {
        return text == null ? "" : "- %s: %s".formatted(what, Markdown.plain(excerpt(text, LONGEST_LINE)));
    }

    private static String excerpt(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + " …" : text;
    }

    private String latest(Incident incident) {
        List<TimelineEntry> entries = Moments.of(links.history(incident.number()));
        return entries.subList(Math.max(0, entries.size() - LATEST), entries.size()).stream()
                .map(entry -> "- %s %s: %s"
                        .formatted(
                                UTC.format(entry.at()),
                                Markdown.plain(words.actor(entry)),
                                Markdown.plain(excerpt(said(entry), LONGEST_LINE))))
                .collect(Collectors.joining("\n"));
    }

    /** The kind of fact, where nothing was said about it or only that once more. */
    private String said(TimelineEntry entry) {
        return entry.text().isBlank() || entry.what().equals("acknowledged")
                ? entry.what().replace('-', ' ')
                : words.text(entry);
    }
}
