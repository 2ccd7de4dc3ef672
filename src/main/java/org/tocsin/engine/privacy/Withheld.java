package org.tocsin.engine.privacy;

/**
 * Stands in for what went wrong in a run whose incident is private: its kind and where it happened, without its words, which
 * may repeat what somebody wrote. The log has them.
 */
final class Withheld extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    private Withheld(String message, StackTraceElement[] where) {
        super(message);
        setStackTrace(where);
    }

    /** The same without words, and all that caused it. */
    static Withheld wordsOf(Throwable failure) {
        return wordsOf(failure, 0);
    }

    private static Withheld wordsOf(Throwable failure, int depth) {
        Withheld silent = new Withheld(
                "%s; the incident is private, so that only the log has its words"
                        .formatted(failure.getClass().getName()),
                failure.getStackTrace());
        Throwable cause = failure.getCause();
        if (cause != null && depth < DEEPEST) {
            silent.initCause(wordsOf(cause, depth + 1));
        }
        return silent;
    }
}
