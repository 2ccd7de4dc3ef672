package org.tocsin.incident.api;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.ResponseClock;

/** Reads the clocks of incidents. */
@Component
class ClockReadings {

    private final ResponseClock response;
    private final Clock clock;

    ClockReadings(ResponseClock response, Clock clock) {
        this.response = response;
        this.clock = clock;
    }

    /** What it shows now. */
    ClockReading of(Incident incident) {
        return ClockReading.of(incident, response.of(incident.number()), Instant.now(clock));
    }
}
