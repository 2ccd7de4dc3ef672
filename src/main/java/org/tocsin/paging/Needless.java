package org.tocsin.paging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Why a page need not be sent.
 *
 * @param reason one word for the metric
 * @param why for people
 */
record Needless(String reason, String why) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** Somebody has it. */
    static Needless answered(Acknowledgement answer) {
        return new Needless("answered", "%s has it since %s".formatted(answer.person(), utc(answer.at())));
    }

    /** Somebody does it already, paged or not. */
    static Needless held(String holder) {
        return new Needless("held", holder + " does it already");
    }

    /** People are called anew. */
    static Needless replaced() {
        return new Needless("replaced", "a newer page replaces it");
    }

    /** "20 Nov 10:05 UTC". */
    static String utc(Instant at) {
        return UTC.format(at);
    }
}
