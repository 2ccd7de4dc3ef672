package org.tocsin.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that stands still until a test moves it, and takes the engine's clock along if there is one. Its zone is UTC. */
public final class MovableClock extends Clock {

    private final boolean withEngine;
    private volatile Instant now = Instant.EPOCH;

    private MovableClock(Instant start, boolean withEngine) {
        this.withEngine = withEngine;
        moveTo(start);
    }

    /** A clock that shows the given instant, for tests without an engine: the clock of all engines goes on as it was. */
    public static MovableClock alone(Instant start) {
        return new MovableClock(start, false);
    }

    /** A clock that shows the given instant and has moved the engine's there, until {@link #releaseEngine()}. */
    static MovableClock withEngine(Instant start) {
        return new MovableClock(start, true);
    }

    /** Sets this clock and the engine's to the given instant, to the millisecond. Nothing that is due then is run. */
    public void moveTo(Instant instant) {
        now = instant.truncatedTo(ChronoUnit.MILLIS);
        if (withEngine) {
            ClockUtil.setCurrentTime(Date.from(now));
        }
    }

    /** Moves both clocks forward. Nothing that becomes due is run: {@link EngineJobs#advance} does that. */
    public void moveBy(Duration duration) {
        moveTo(now.plus(duration));
    }

    /** Lets the engine's clock run by the machine's again; this one stands still where it is. */
    public void releaseEngine() {
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The clock shows UTC; convert the instant instead.");
    }
}
