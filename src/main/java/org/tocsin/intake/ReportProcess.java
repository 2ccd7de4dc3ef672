package org.tocsin.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;

/**
 * What intake tells the process. Every call runs inside intake's transaction: what it throws undoes what intake has
 * noted, and makes the sender repeat.
 */
public interface ReportProcess {

    /** What became of a problem that was reported once more. */
    enum Repeated {
        /** Its incident is worked on, or monitoring may not have noticed yet that it was resolved. */
        COUNTED,
        /** Its incident was resolved, and is worked on again. */
        REOPENED,
        /** Its incident is over: it is a new problem. */
        OVER
    }

    /**
     * Begins the process for a report nobody has an incident for; returns the number of the incident it opened.
     *
     * @param before the incident that had the same problem the last time, if any had
     */
    IncidentNumber begin(IncomingReport report, @Nullable IncidentNumber before);

    /**
     * Lets nobody else move the incident until the transaction ends. Called before anything is said of it, so that all who
     * say something of one incident do so one after the other.
     */
    void hold(IncidentNumber number);

    /**
     * Monitoring says that the problem is over: puts it on the timeline and offers it to the responder. Does not fail where
     * the process does not care any more.
     */
    void recovered(IncidentNumber number, Instant at, String text);

    /**
     * Monitoring says that the problem is there: puts on the timeline what people do not know yet, and reopens what was
     * resolved. Does not fail where it is being worked on anyway.
     *
     * @param wasOver whether monitoring has said before that it was over
     */
    Repeated repeated(IncidentNumber number, boolean wasOver, String text);
}
