package org.tocsin.paging;

import java.time.Instant;
import org.tocsin.shared.IncidentNumber;

/** What paging needs of the process. */
public interface AnswerProcess {

    /**
     * Somebody answered. Told after the answer is stored, and again each time somebody acknowledges the same incident, so
     * that a lost call heals; nobody waiting for it is not an error.
     */
    void answered(IncidentNumber number, String person, Instant at);
}
