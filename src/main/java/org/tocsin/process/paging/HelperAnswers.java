package org.tocsin.process.paging;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentPeople;
import org.tocsin.shared.IncidentNumber;

/** Whoever answers a call for help takes part in the incident from now on. */
@Component
class HelperAnswers {

    private final IncidentPeople people;
    private final Clock clock;

    HelperAnswers(IncidentPeople people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    void join(IncidentNumber number, String person) {
        people.joined(number, person, Instant.now(clock));
    }
}
