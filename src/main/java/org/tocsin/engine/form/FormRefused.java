package org.tocsin.engine.form;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.InvalidInput.Problem;

/** What somebody did with a task cannot be done. The message is for them to read; nothing was changed. */
public final class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int INVALID = 400;
    private static final int TOO_LATE = 409;

    private final int status;

    /** The HTTP status says the same to programs; the cause tells whoever can begin anew that it may help. */
    FormRefused(String message, int status, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** Answers are wrong; all that is wrong is said at once. The fields are called by their labels. */
    static FormRefused because(List<Problem> problems) {
        return new FormRefused(
                problems.stream()
                        .map(problem ->
                                "%s %s; expected %s.".formatted(problem.field(), problem.wrong(), problem.right()))
                        .collect(Collectors.joining(" ")),
                INVALID,
                null);
    }

    /** Somebody else was faster. */
    static FormRefused tooLate(String message) {
        return tooLate(message, null);
    }

    /** As above, because of that. */
    static FormRefused tooLate(String message, @Nullable Throwable cause) {
        return new FormRefused(message, TOO_LATE, cause);
    }

    /** The HTTP status for it. */
    public int status() {
        return status;
    }
}
