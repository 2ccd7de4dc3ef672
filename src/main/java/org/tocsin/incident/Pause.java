package org.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that does not count towards resolving an incident. Instants are in UTC and whole seconds.
 *
 * @param why what exactly is waited for
 * @param by who decided it
 * @param mayLastUntil when it is over at the latest, by what the table allowed when it was last asked
 * @param ended when the clock ran again; null as long as it stands still
 */
public record Pause(
        WaitingFor waitingFor, String why, String by, Instant began, Instant mayLastUntil, @Nullable Instant ended) {

    /** Whether the clock stands still because of it. */
    public boolean open() {
        return ended == null;
    }

    /** How long it lasted, or has lasted by then. */
    public Duration lasted(Instant now) {
        return Duration.between(began, ended == null ? endAt(now) : ended);
    }

    /** How long due instants reckon with: an open pause as if it lasted as long as it may. */
    Duration granted() {
        return Duration.between(began, ended == null ? mayLastUntil : ended);
    }

    /** When it ends if somebody ends it at that moment: not before it began, and not after it was over anyway. */
    Instant endAt(Instant moment) {
        Instant latest = moment.isAfter(mayLastUntil) ? mayLastUntil : moment;
        return latest.isBefore(began) ? began : latest;
    }
}
