package org.tocsin.incident;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tocsin.shared.IncidentNumber;

/** Nothing can happen to the incident any more. Nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class IncidentAlreadyEnded extends ImpossibleTransition {

    private static final long serialVersionUID = 1L;

    /** The incident ended in the given state. */
    public IncidentAlreadyEnded(IncidentNumber number, State state) {
        super("%s has already ended: it is %s.".formatted(number, state));
    }
}
