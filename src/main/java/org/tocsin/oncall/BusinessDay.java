package org.tocsin.oncall;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When work starts and ends on a business day, on the clock of the team: {@code tocsin.business-day.start} and {@code .end}.
 */
@ConfigurationProperties("tocsin.business-day")
record BusinessDay(@DefaultValue("09:00") LocalTime start, @DefaultValue("17:00") LocalTime end) {

    BusinessDay {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "tocsin.business-day.start (%s) must be before tocsin.business-day.end (%s)".formatted(start, end));
        }
    }
}
