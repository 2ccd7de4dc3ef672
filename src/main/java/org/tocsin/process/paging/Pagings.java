package org.tocsin.process.paging;

import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.paging.Paging;
import org.tocsin.paging.Purpose;
import org.tocsin.shared.IncidentNumber;

/**
 * What the process of an incident tells its pagings that run. Called in the transaction of the step that decides it; the
 * pagings hear of it after the commit.
 */
@Component
public final class Pagings {

    private final Paging paging;
    private final RunningPagings running;
    private final Rescheduling rescheduling;

    Pagings(Paging paging, RunningPagings running, Rescheduling rescheduling) {
        this.paging = paging;
        this.running = running;
        this.rescheduling = rescheduling;
    }

    /**
     * The incident has a new priority, which its record has already. If it was raised, those who are asked to respond will be
     * asked anew by a newer paging: what runs for them ends, and what they were not yet sent is not sent. Every other paging
     * goes on with the deadlines of the new priority.
     */
    public void priorityChanged(Incident incident, boolean raised) {
        if (raised) {
            paging.replace(incident.number(), Purpose.RESPONDER);
            running.renewed(incident.number(), Purpose.RESPONDER);
        }
        for (Purpose purpose : Purpose.values()) {
            if (!raised || purpose != Purpose.RESPONDER) {
                running.each(incident.number(), purpose, id -> rescheduling.move(id, incident));
            }
        }
    }

    /** Nobody does any more what people were paged for: whoever answers from now on answers the paging to come, not the old one. */
    public void vacant(IncidentNumber number, Purpose purpose) {
        paging.replace(number, purpose);
    }

    /** Nobody is needed for these purposes any more: every page, timer and task for them ends. */
    public void callOff(IncidentNumber number, Purpose... purposes) {
        running.calledOff(number, purposes);
    }
}
