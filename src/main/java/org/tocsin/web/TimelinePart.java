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
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** What happened, to the second, newest first. */
@Component
class TimelinePart implements IncidentPart {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Timeline timeline;
    private final Names names;

    TimelinePart(Timeline timeline, Names names) {
        this.timeline = timeline;
        this.names = names;
    }

    /**
     * One entry.
     *
     * @param at for machines and, in words, how long ago
     * @param time in UTC, to the second
     */
    record Line(When at, String time, String who, String what, String text) {}

    @Override
    public Map<String, Object> of(Incident incident, Instant now) {
        List<Line> lines = new ArrayList<>(timeline.of(incident.number()).stream()
                .map(entry -> line(entry, now))
                .toList());
        Collections.reverse(lines);
        return Map.of("timeline", lines);
    }

    private Line line(TimelineEntry entry, Instant now) {
        return new Line(
                When.of(entry.at(), now),
                TO_THE_SECOND.format(entry.at()),
                names.person(entry.actor()),
                entry.what().replace('-', ' '),
                entry.text());
    }
}
