package org.tocsin.incident.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Pause;

/** The clock by which an incident has to be resolved, at the moment it was read. */
record ClockReading(
        @Schema(description = "When it was read") Instant at,
        @Schema(description = "Whether it stands still because somebody outside has to act") boolean standsStill,
        @Schema(description = "The time that counts, ISO 8601", type = "string", example = "PT3H20M") String elapsed,
        @Schema(description = "The time that does not count, ISO 8601", type = "string", example = "PT45M")
                String paused,
        @Schema(description = "When it stood still, oldest first") List<Interval> pauses) {

    /** One time that does not count. */
    record Interval(
            @Schema(
                            description = "observation: it was resolved, and came back",
                            allowableValues = {"client", "provider", "observation"})
                    String waitingFor,
            String why,
            @Schema(description = "A person's catalogue name, tocsin, or machine:<name>") String by,
            Instant began,
            @Schema(description = "When it is over at the latest") Instant mayLastUntil,
            @Nullable Instant ended) {

        static Interval of(Pause pause) {
            return new Interval(
                    pause.waitingFor().word(),
                    pause.why(),
                    pause.by(),
                    pause.began(),
                    pause.mayLastUntil(),
                    pause.ended());
        }
    }

    static ClockReading of(Incident incident, List<Pause> pauses, Instant now) {
        Instant end =
                Objects.requireNonNullElse(incident.resolvedAt(), Objects.requireNonNullElse(incident.endedAt(), now));
        Duration paused = pauses.stream().map(pause -> pause.lasted(now)).reduce(Duration.ZERO, Duration::plus);
        Duration elapsed = Duration.between(incident.reportedAt(), end).minus(paused);
        return new ClockReading(
                now,
                pauses.stream().anyMatch(Pause::open),
                Duration.ofSeconds(Math.max(0, elapsed.toSeconds())).toString(),
                paused.toString(),
                pauses.stream().map(Interval::of).toList());
    }
}
