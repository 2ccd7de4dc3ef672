package org.tocsin.process;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.shared.PublicAddress;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** What a person needs to know of an incident before filling in a form: Markdown, short enough for one variable. */
@Component
class IncidentFacts {

    private static final int LONGEST_TEXT = 600;
    private static final int LATEST = 6;
    private static final int LONGEST = 3900;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Timeline timeline;
    private final PublicAddress address;

    IncidentFacts(Timeline timeline, PublicAddress address) {
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
                                plain(incident.title()),
                                incident.priority(),
                                plain(Objects.requireNonNullElse(incident.service(), "service unknown")),
                                UTC.format(incident.reportedAt()),
                                plain(incident.report().origin().reportedBy()),
                                UTC.format(incident.targets().resolveBy()),
                                plain(Objects.requireNonNullElse(incident.report().description(), "")),
                                latest(incident),
                                incident.number(),
                                address.incident(incident.number()));
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private String latest(Incident incident) {
        List<TimelineEntry> entries = timeline.of(incident.number());
        return entries.subList(Math.max(0, entries.size() - LATEST), entries.size()).stream()
                .map(entry -> "- %s %s: %s".formatted(UTC.format(entry.at()), plain(entry.actor()), plain(entry.text())))
                .collect(Collectors.joining("\n"));
    }

    /** Text from outside never becomes mark-up: neither HTML nor Markdown nor a template. */
    private static String plain(String text) {
        String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + " …" : text;
        return shown.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_{}\\[\\]()#!|~])", "\\\\$1");
    }
}
