package org.tocsin.incident;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tocsin.shared.IncidentNumber;

/** The process of the incident is not at a step where this means anything. Nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class NobodyIsWaiting extends ImpossibleTransition {

    private static final long serialVersionUID = 1L;

    /**
     * Nothing waits for the given thing.
     *
     * @param what what was told, to be read behind the number: "a change of priority"
     */
    public NobodyIsWaiting(IncidentNumber number, String what) {
        super("%s is not waiting for %s where it stands now.".formatted(number, what));
    }
}
