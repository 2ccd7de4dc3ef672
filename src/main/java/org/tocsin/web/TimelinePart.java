package org.tocsin.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentLinks;
import org.tocsin.incident.TimelineWords;
import org.tocsin.timeline.TimelineEntry;

/** What happened, also to what was merged into it, to the second, newest first. */
@Component
class TimelinePart implements IncidentPart {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** Its text says once more what its name says. */
    private static final String ACKNOWLEDGED = "acknowledged";

    /** So many are seen at once; the others are behind a click. */
    private static final int NEWEST = 15;

    private static final Pattern TRANSPORT =
            Pattern.compile("(page|update|nudge)-(planned|accepted|not-needed|drafted)");

    private final IncidentLinks links;
    private final TimelineWords words;

    TimelinePart(IncidentLinks links, TimelineWords words) {
        this.links = links;
        this.words = words;
    }

    /**
     * One entry.
     *
     * @param at for machines and, in words, how long ago
     * @param time in UTC, to the second
     * @param minor whether it only tells how a message travelled
     * @param from the number of the incident it happened to, if that is another one that was merged into this; else empty
     */
    record Line(When at, String time, String who, String what, String text, boolean minor, String from) {}

    @Override
    public Map<String, Object> of(Incident incident, Instant now) {
        List<Line> lines = new ArrayList<>(links.history(incident.number()).stream()
                .map(entry -> line(entry, incident, now))
                .toList());
        Collections.reverse(lines);
        int newest = Math.min(NEWEST, lines.size());
        return Map.of("timeline", lines.subList(0, newest), "older", lines.subList(newest, lines.size()));
    }

    private Line line(TimelineEntry entry, Incident incident, Instant now) {
        return new Line(
                When.of(entry.at(), now),
                TO_THE_SECOND.format(entry.at()),
                words.actor(entry),
                entry.what().replace('-', ' '),
                entry.what().equals(ACKNOWLEDGED) ? "" : Words.in(words.text(entry)),
                TRANSPORT.matcher(entry.what()).matches(),
                entry.incident().equals(incident.number())
                        ? ""
                        : entry.incident().value());
    }
}
