package org.tocsin.engine.executor;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Wakes whoever looks for jobs at the instant somebody asked for. What rings between {@link #reset} and the next sleep is not
 * lost: that sleep is so much shorter. Instants are those of the engine's clock.
 */
final class Alarm {

    private Instant earliest = Instant.MAX;
    private boolean ended;
    private boolean heedsEnds;
    private boolean off;

    /** Forgets what rang so far; called before the look that answers it. */
    synchronized void reset() {
        earliest = Instant.MAX;
        ended = false;
    }

    /** Something is to be done at the given instant, which may be past. */
    synchronized void ring(Instant at) {
        if (at.isBefore(earliest)) {
            earliest = at;
            notifyAll();
        }
    }

    /** A thread has become free, and whatever waited for the jobs it ran may begin. */
    synchronized void batchEnded() {
        ended = true;
        if (heedsEnds) {
            notifyAll();
        }
    }

    /** Lets those who sleep sleep, after a {@link #switchOff}. */
    synchronized void switchOn() {
        off = false;
    }

    /** Ends this sleep and every later one at once. */
    synchronized void switchOff() {
        off = true;
        notifyAll();
    }

    /**
     * Sleeps until the given instant or the earliest that was rung for, but never longer than {@code atMost} of real time, even
     * where the engine's clock stands still.
     *
     * @param orBatchEnd whether the end of a batch ends the sleep, too
     * @return whether there is a reason to look; false if time has merely passed
     */
    synchronized boolean sleepUntil(Instant latest, Duration atMost, boolean orBatchEnd) throws InterruptedException {
        heedsEnds = orBatchEnd;
        long end = System.nanoTime() + atMost.toNanos();
        while (!off && !(heedsEnds && ended)) {
            long untilDue = nanosUntil(latest.isBefore(earliest) ? latest : earliest, atMost);
            long left = Math.min(end - System.nanoTime(), untilDue);
            if (left <= 0) {
                return untilDue <= 0;
            }
            // Whole milliseconds, rounded up: to wake too early is to look twice.
            TimeUnit.MILLISECONDS.timedWait(this, TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
        return true;
    }

    private static long nanosUntil(Instant instant, Duration atMost) {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        if (instant.isBefore(now)) {
            return 0;
        }
        return instant.isBefore(now.plus(atMost))
                ? Duration.between(now, instant).toNanos()
                : atMost.toNanos();
    }
}
