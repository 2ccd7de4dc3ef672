package org.tocsin.process;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.shared.OwnAddress;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** What a person needs to know of an incident before filling in a form: Markdown, short enough for one variable. */
@Component
class IncidentFacts {

    private static final int LONGEST_DESCRIPTION = 600;
    private static final int LATEST = 6;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Timeline timeline;
    private final OwnAddress address;

    IncidentFacts(Timeline timeline, OwnAddress address) {
        this.timeline = timeline;
        this.address = address;
    }

    /** The facts as they are now. */
    String of(Incident incident) {
        String text =
                """
                ### %s

                **%s** · %s · reported %s UTC by %s · resolve by %s UTC

                %s

                %s

                [Open %s with its timeline and diagram](%s)
                """
                        .formatted(
                                Markdown.plain(incident.title()),
                                incident.priority(),
                                Markdown.plain(Objects.requireNonNullElse(incident.service(), "service unknown")),
                                UTC.format(incident.reportedAt()),
                                Markdown.plain(incident.report().origin().reportedBy()),
                                UTC.format(incident.targets().resolveBy()),
                                Markdown.plain(Objects.requireNonNullElse(
                                        incident.report().description(), "")),
                                latest(incident),
                                incident.number(),
                                address.of("/incidents/" + incident.number()));
        return Markdown.shortened(text);
    }

    private static String description(Incident incident) {
        String text = Objects.requireNonNullElse(incident.report().description(), "");
        return text.length() > LONGEST_DESCRIPTION ? text.substring(0, LONGEST_DESCRIPTION) + " …" : text;
    }

    private String latest(Incident incident) {
        List<TimelineEntry> entries = timeline.of(incident.number());
        return entries.subList(Math.max(0, entries.size() - LATEST), entries.size()).stream()
                .map(entry -> "- %s %s: %s"
                        .formatted(UTC.format(entry.at()), Markdown.plain(entry.actor()), Markdown.plain(entry.text())))
                .collect(Collectors.joining("\n"));
    }
}
