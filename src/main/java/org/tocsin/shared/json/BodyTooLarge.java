package org.tocsin.shared.json;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The body of a request is larger than any that makes sense. Nothing was stored. */
@ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(int limit) {
        super("The body is larger than %d bytes, which is the most that is read.".formatted(limit));
    }
}
