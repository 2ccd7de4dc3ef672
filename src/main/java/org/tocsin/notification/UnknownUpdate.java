package org.tocsin.notification;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no stakeholder update of this id. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownUpdate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownUpdate(long id) {
        super("There is no stakeholder update " + id);
    }
}
