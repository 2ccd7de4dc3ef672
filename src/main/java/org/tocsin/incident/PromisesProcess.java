package org.tocsin.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.tocsin.shared.IncidentNumber;

/** What the process of an incident that is worked on reminds people of, in UTC. To ask changes nothing. */
public interface PromisesProcess {

    /** Until when the stakeholders of each were promised to hear again. */
    Map<IncidentNumber, Instant> updateBy(Collection<Incident> incidents);

    /** Until when somebody is to be manager of each; none is there that has one, and if its priority wants none. */
    Map<IncidentNumber, Instant> managerBy(Collection<Incident> incidents);
}
