package org.tocsin.web;

import java.time.Duration;

/** A length of time as people say it: the two largest units, never more. */
final class Span {

    private Span() {}

    /** "45 s", "12 min", "3 h 5 min", "2 d 4 h"; the sign is ignored. */
    static String of(Duration span) {
        Duration length = span.abs();
        if (length.toSeconds() < 60) {
            return length.toSeconds() + " s";
        }
        if (length.toMinutes() < 60) {
            return length.toMinutes() + " min";
        }
        return length.toHours() < 24
                ? two(length.toHours(), "h", length.toMinutesPart(), "min")
                : two(length.toDays(), "d", length.toHoursPart(), "h");
    }

    private static String two(long large, String largeUnit, int small, String smallUnit) {
        return small == 0 ? large + " " + largeUnit : "%d %s %d %s".formatted(large, largeUnit, small, smallUnit);
    }
}
