package org.tocsin.engine.tasklist;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such task, or it does not concern whoever asks. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class UnknownTask extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownTask(String task) {
        super("There is no task %s that concerns you.".formatted(task));
    }
}
