package org.tocsin.incident;

import java.time.Instant;
import java.util.Optional;

/** What the process of an incident that is worked on reminds people of, in UTC. To ask changes nothing. */
public interface PromisesProcess {

    /** Until when stakeholders were promised to hear again. */
    Optional<Instant> updateBy(Incident incident);

    /** Until when somebody is to be incident manager; empty while somebody is, and if the priority wants none. */
    Optional<Instant> managerBy(Incident incident);
}
