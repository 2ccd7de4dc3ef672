package org.tocsin.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Some signals of a request could not be taken now; the sender has to send them again. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class SignalsNotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** So many of so many signals were not taken. */
    public SignalsNotTaken(long missing, long all) {
        super("%d of %d signals could not be taken now. Send them again.".formatted(missing, all));
    }
}
