package org.tocsin.watch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether pages and messages left, and alerts arrived, at one moment. */
record PagerReading(
        Instant at,
        @Schema(description = "What went by each channel") List<Channel> channels,
        @Schema(description = "The page that has waited longest while nobody answered; null if there is none") @Nullable
                Waiting oldestWaiting,
        @Schema(description = "When monitoring was last heard of") List<Source> sources,
        DeadLetters deadLetters) {

    /** Pages, or messages, by one channel. */
    record Channel(
            @Schema(example = "pages", description = "pages or messages") String kind,
            @Schema(example = "mail") String channel,
            Counts lastHour,
            Counts lastDay) {}

    /** What has become of what was planned in a period. */
    record Counts(
            @Schema(description = "Taken by the provider") long accepted,
            @Schema(description = "Refused for good") long refused,
            @Schema(description = "Failed so far, and tried again") long failing,
            @Schema(description = "Not tried yet, or just being tried") long waiting) {}

    /** A page that has not been handed over. */
    record Waiting(String incident, String person, String channel, Instant plannedAt, int attempts) {}

    /** A sender of alerts. */
    record Source(@Schema(example = "alertmanager/main") String source, Instant lastAlertAt) {}

    /** Bodies that nobody could make sense of. */
    record DeadLetters(
            @Schema(description = "Different ones, since ever") long count,
            @Schema(description = "Those that came in the last day") long lastDay,
            @Nullable Instant lastAt) {}
}
