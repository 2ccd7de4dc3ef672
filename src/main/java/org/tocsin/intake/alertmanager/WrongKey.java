package org.tocsin.intake.alertmanager;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The sender did not present a key that is configured; what it sent was not read. */
@ResponseStatus(HttpStatus.UNAUTHORIZED)
final class WrongKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongKey() {
        super("The key is missing or wrong.");
    }
}
