package org.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tocsin.shared.InvalidInput;

/**
 * When a problem that is reported again is the old one.
 *
 * @param stillFiringAfter an alert that is still reported so long after somebody resolved the incident, without ever having
 *     been over, has recurred; sooner, monitoring may just not have noticed
 * @param within so long after an incident has ended, the same alert is linked to it as a recurrence
 */
@ConfigurationProperties("tocsin.recurrence")
record RecurrenceSettings(@DefaultValue("PT15M") Duration stillFiringAfter, @DefaultValue("P30D") Duration within) {

    RecurrenceSettings {
        if (stillFiringAfter.isNegative() || within.isNegative()) {
            throw new InvalidInput("tocsin.recurrence", "has a negative duration", "durations such as PT15M and P30D");
        }
    }

    /** Whether what ended then, or has not ended, is recent enough. */
    boolean counts(@Nullable Instant endedAt, Instant now) {
        return endedAt == null || !now.isAfter(endedAt.plus(within));
    }
}
