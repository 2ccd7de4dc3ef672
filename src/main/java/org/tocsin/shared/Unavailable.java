package org.tocsin.shared;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An outside system cannot take this now but may later: escapes the delegate, so that the engine retries by the task's cycle. */
public final class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable Duration retryAfter;

    /** The named system is unavailable; {@code retryAfter} is how long it asked us to wait, if it did. */
    public Unavailable(String system, Reason reason, String detail, @Nullable Duration retryAfter) {
        super("%s is unavailable (%s): %s".formatted(system, reason, detail));
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /** Why, in the shared vocabulary. */
    public Reason reason() {
        return reason;
    }

    /** How long the system asked us to wait, if it did. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
