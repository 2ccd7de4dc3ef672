package org.tocsin.web.response;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** It cannot be done where the incident stands now; the message says why. Nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotNow(String message) {
        super(message);
    }
}
