package org.tocsin.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody wanted to do what is for others to do; the message says who may. Nothing was changed. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param rule who may, as a sentence: "Only the lead of payments (clara) may move the deadline" */
    public NotAllowed(String rule) {
        super(rule);
    }
}
