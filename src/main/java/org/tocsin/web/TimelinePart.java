package org.tocsin.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.timeline.TimelineEntry;

/** What happened, also to what was merged into it, to the second, newest first. */
@Component
class TimelinePart implements IncidentPart {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final IncidentLinks links;
    private final Names names;

    TimelinePart(IncidentLinks links, Names names) {
        this.links = links;
        this.names = names;
    }

    /**
     * One entry.
     *
     * @param at for machines and, in words, how long ago
     * @param time in UTC, to the second
     * @param from the number of the incident it happened to, if that is another one that was merged into this; else empty
     */
    record Line(When at, String time, String who, String what, String text, String from) {}

    @Override
    public Map<String, Object> of(Incident incident, Instant now) {
        List<Line> lines = new ArrayList<>(links.history(incident.number()).stream()
                .map(entry -> line(entry, incident, now))
                .toList());
        Collections.reverse(lines);
        return Map.of("timeline", lines);
    }

    private Line line(TimelineEntry entry, Incident incident, Instant now) {
        return new Line(
                When.of(entry.at(), now),
                TO_THE_SECOND.format(entry.at()),
                names.person(entry.actor()),
                entry.what().replace('-', ' '),
                entry.text(),
                entry.incident().equals(incident.number())
                        ? ""
                        : entry.incident().value());
    }
}
