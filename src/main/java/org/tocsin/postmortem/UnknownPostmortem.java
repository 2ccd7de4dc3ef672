package org.tocsin.postmortem;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tocsin.shared.IncidentNumber;

/** There is no postmortem of that incident (yet). */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownPostmortem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPostmortem(IncidentNumber incident) {
        super("There is no postmortem of " + incident);
    }
}
