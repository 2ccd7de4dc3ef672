package org.tocsin.incident;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tocsin.shared.IncidentNumber;

/** There is no incident of that number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownIncident extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownIncident(IncidentNumber number) {
        super("There is no incident %s.".formatted(number));
    }
}
