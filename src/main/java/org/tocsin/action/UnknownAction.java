package org.tocsin.action;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no corrective action of that number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownAction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param id the number that nobody knows, or that belongs to another incident */
    public UnknownAction(long id) {
        super("There is no corrective action " + id);
    }
}
