package org.tocsin.intake;

import java.time.Instant;
import org.tocsin.shared.IncidentNumber;

/**
 * What intake tells the process. Every call runs inside intake's transaction: what it throws undoes what intake has
 * noted, and makes the sender repeat.
 */
public interface ReportProcess {

    /** Begins the process for a report nobody has an incident for; returns the number of the incident it opened. */
    IncidentNumber begin(IncomingReport report);

    /**
     * Monitoring says that the problem is over: puts it on the timeline and offers it to the responder. Does not fail where
     * the process does not care any more.
     */
    void recovered(IncidentNumber number, Instant at, String text);

    /**
     * Monitoring says that the problem is back: puts it on the timeline and reopens what was resolved. Does not fail where
     * it is being worked on anyway.
     */
    void recurred(IncidentNumber number, String text);
}
