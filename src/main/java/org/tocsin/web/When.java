package org.tocsin.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An instant as people read it.
 *
 * @param iso for machines: {@code 2026-11-20T03:04:05Z}
 * @param utc for people, in UTC; with the date unless it is today: "03:04 UTC", "Thu 19 Nov, 22:10 UTC"
 * @param relative how far it is from now: "12 min ago", "in 3 h"
 */
record When(String iso, String utc, String relative) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    /** Within so many days nobody takes the day for one of another year. */
    private static final int YEAR_IS_CLEAR = 180;

    /** The instant as it reads at the given moment. */
    static When of(Instant at, Instant now) {
        Duration distance = Duration.between(now, at);
        return new When(
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                format(at, now, distance.abs()).format(at.atZone(ZoneOffset.UTC)),
                relative(distance));
    }

    private static DateTimeFormatter format(Instant at, Instant now, Duration distance) {
        if (at.truncatedTo(ChronoUnit.DAYS).equals(now.truncatedTo(ChronoUnit.DAYS))) {
            return TIME;
        }
        return distance.toDays() < YEAR_IS_CLEAR ? DAY_AND_TIME : DATE_AND_TIME;
    }

    /** As {@link #of}, or null for what has not happened. */
    static @Nullable When ofNullable(@Nullable Instant at, Instant now) {
        return at == null ? null : of(at, now);
    }

    private static String relative(Duration distance) {
        if (distance.abs().toSeconds() < 5) {
            return "now";
        }
        return distance.isNegative() ? Span.of(distance) + " ago" : "in " + Span.of(distance);
    }
}
