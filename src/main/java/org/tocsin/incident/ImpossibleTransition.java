package org.tocsin.incident;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The incident cannot do that from where it stands. Nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public sealed class ImpossibleTransition extends RuntimeException
        permits ActionsAreFollowed, IncidentAlreadyEnded, NobodyIsWaiting, RoleTaken {

    private static final long serialVersionUID = 1L;

    ImpossibleTransition(String message) {
        super(message);
    }
}
