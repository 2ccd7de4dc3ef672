package org.tocsin.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tocsin.shared.IncidentNumber;

/** What the process of an incident that is worked on reminds people of, in UTC. To ask changes nothing. */
public interface PromisesProcess {

    /**
     * Until when the stakeholders of each were promised to hear again.
     *
     * @param pauses when the clock of each stood still; none is there whose clock never did
     */
    Map<IncidentNumber, Instant> updateBy(Collection<Incident> incidents, Map<IncidentNumber, List<Pause>> pauses);

    /** Until when somebody is to be manager of each; none is there that has one, and if its priority wants none. */
    Map<IncidentNumber, Instant> managerBy(Collection<Incident> incidents);
}
