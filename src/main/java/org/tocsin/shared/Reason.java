package org.tocsin.shared;

/** Why an outside system did not accept something: one vocabulary for outcomes, timelines and metrics. */
public enum Reason {
    /** It did not believe who we are: HTTP 401 and 403, SMTP 530 and 535. */
    AUTHENTICATION,
    /** It asked us to slow down: HTTP 429. */
    RATE_LIMITED,
    /** It understood and will never accept this: every other HTTP 4xx, SMTP 5xx. */
    REJECTED,
    /** It failed itself: HTTP 5xx, SMTP 4xx. */
    SERVER_ERROR,
    /** It did not answer in time. */
    TIMEOUT,
    /** It could not be connected to, or the connection broke. */
    UNREACHABLE,
    /** It answered in a way nobody can make sense of. */
    GARBLED,
    /** Its address is one that Tocsin may not call, or its configuration is wrong. */
    MISCONFIGURED;

    /** Whether the same attempt may succeed later. */
    public boolean worthRetrying() {
        return this == RATE_LIMITED
                || this == SERVER_ERROR
                || this == TIMEOUT
                || this == UNREACHABLE
                || this == GARBLED;
    }

    /** What an HTTP status other than 2xx means; 408 and 425 count as a time-out. */
    public static Reason ofHttpStatus(int status) {
        return switch (status) {
            case 401, 403, 407 -> AUTHENTICATION;
            case 408, 425 -> TIMEOUT;
            case 429 -> RATE_LIMITED;
            default -> status >= 500 ? SERVER_ERROR : status >= 400 ? REJECTED : GARBLED;
        };
    }
}
