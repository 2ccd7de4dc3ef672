package org.tocsin.paging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

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

    /** "20 Nov 10:05 UTC". */
    static String utc(Instant at) {
        return UTC.format(at);
    }

    /** Looks at what is known at the moment of sending. */
    static Optional<Needless> of(Optional<Acknowledgement> answer, PageContent content) {
        if (answer.isPresent()) {
            return answer.map(Needless::answered);
        }
        return content.wanted()
                ? Optional.empty()
                : Optional.of(new Needless("not-wanted", "the incident no longer wants anybody to be paged"));
    }
}
