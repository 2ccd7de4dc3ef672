package org.tocsin.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When one turn of a rota ends and the next begins: once a week, at the same time on the clock on the wall.
 *
 * <p>The rule for changes of the clock: a turn lasts from one handover on the wall to the next, so it is an hour shorter
 * or longer in the week the clock changes. A handover at a time the clock skips happens as much later as was skipped
 * (02:30 becomes 03:30); one at a time that comes twice happens the first time. Turns therefore never overlap and leave
 * no gap, in any zone.
 *
 * @param first the date of a handover; the turn that starts on it is turn 0
 * @param time of the day, on the wall
 * @param zone the wall's place
 */
record Handover(LocalDate first, LocalTime time, ZoneId zone) {

    private static final int DAYS_OF_A_TURN = 7;

    /** When a turn starts; turns before the first have negative numbers. */
    Instant startOf(long turn) {
        return first.plusDays(turn * DAYS_OF_A_TURN).atTime(time).atZone(zone).toInstant();
    }

    /** The turn that an instant falls in; the start belongs to a turn, the end to the next. */
    long turnAt(Instant at) {
        LocalDate today = at.atZone(zone).toLocalDate();
        long turn = Math.floorDiv(ChronoUnit.DAYS.between(first, today), DAYS_OF_A_TURN);
        while (at.isBefore(startOf(turn))) {
            turn--;
        }
        while (!at.isBefore(startOf(turn + 1))) {
            turn++;
        }
        return turn;
    }
}
