package org.tocsin.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tocsin.engine.Passage;
import org.tocsin.engine.Position;
import org.tocsin.engine.Position.Stop;

/** Where an incident stands in one diagram, and how it came there: in words, and as marks for the picture. */
record PositionLine(Position position, List<StopLine> stops, List<PassageLine> passages) {

    /** One step it has left behind; {@code lasted} is blank for what took no time that anybody would notice. */
    record PassageLine(String name, When began, String lasted, boolean brokenOff) {

        private static PassageLine of(Passage passage, Instant now) {
            Duration length = Duration.between(passage.began(), passage.ended());
            return new PassageLine(
                    passage.name(),
                    When.of(passage.began(), now),
                    length.toSeconds() < 1 ? "" : "took " + Span.of(length),
                    passage.brokenOff());
        }
    }

    /** One element at which it stands; {@code since} is blank for a step that is about to begin. */
    record StopLine(String name, String since, boolean failed) {}

    static List<PositionLine> of(List<Position> positions, Instant now) {
        return positions.stream()
                .map(position -> new PositionLine(
                        position,
                        position.stops().stream()
                                .map(stop -> line(stop, now))
                                .distinct()
                                .toList(),
                        position.passages().stream()
                                .map(passage -> PassageLine.of(passage, now))
                                .toList()))
                .toList();
    }

    /** The ids of the elements at which it stands, separated by spaces. */
    public String current() {
        return ids(stop -> !stop.failed());
    }

    /** The ids of the elements that failed, separated by spaces. */
    public String failed() {
        return ids(Stop::failed);
    }

    /** The ids of the elements it has left behind, separated by spaces. */
    public String passed() {
        return position.passed().stream().sorted().collect(Collectors.joining(" "));
    }

    /** When the elements it has left behind were left last, as "id=14:03" separated by spaces. */
    public String times() {
        Map<String, Instant> left = new TreeMap<>();
        position.passages()
                .forEach(passage ->
                        left.merge(passage.id(), passage.ended(), (one, other) -> one.isAfter(other) ? one : other));
        return left.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private String ids(Predicate<Stop> which) {
        return position.stops().stream().filter(which).map(Stop::id).distinct().collect(Collectors.joining(" "));
    }

    private static StopLine line(Stop stop, Instant now) {
        When since = When.ofNullable(stop.since(), now);
        return new StopLine(stop.name(), since == null ? "" : since.relative(), stop.failed());
    }
}
