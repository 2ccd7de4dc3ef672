package org.tocsin.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something else changed the same thing in the same moment; nothing was changed here, and trying again may well work. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param thing what it was, such as "The process of INC-2026-0042" */
    public ChangedMeanwhile(String thing, Throwable cause) {
        super(thing + " moved on in this very moment; look again and, if it is still needed, try again", cause);
    }
}
