package org.tocsin.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The business days of one place: its zone, its weekend, its public holidays, and the days of its own that nobody works. */
public final class WorkingDays {

    /** More than any closing of a company lasts; without an end, a team that never works would be looked for for ever. */
    private static final int LONGEST_BREAK = 400;

    private final ZoneId zone;
    private final Set<DayOfWeek> weekend;
    private final Predicate<LocalDate> holidays;
    private final LocalTime start;

    WorkingDays(ZoneId zone, Set<DayOfWeek> weekend, Predicate<LocalDate> holidays, LocalTime start) {
        this.zone = zone;
        this.weekend = weekend;
        this.holidays = holidays;
        this.start = start;
    }

    /** The start of the first business day whose date comes after the date, in this zone, of the given instant. */
    public Instant next(Instant after) {
        LocalDate today = date(after);
        for (int days = 1; days <= LONGEST_BREAK; days++) {
            Optional<Instant> start = startOf(today.plusDays(days));
            if (start.isPresent()) {
                return start.get();
            }
        }
        return startAt(today.plusDays(1));
    }

    /** The start of the last business day before the date of the given instant. */
    public Instant lastBefore(Instant instant) {
        LocalDate today = date(instant);
        for (int days = 1; days <= LONGEST_BREAK; days++) {
            Optional<Instant> start = startOf(today.minusDays(days));
            if (start.isPresent()) {
                return start.get();
            }
        }
        return startAt(today.minusDays(1));
    }

    /** The instant itself if it falls on a business day, else the start of the next one. */
    public Instant onBusinessDay(Instant instant) {
        return include(instant) ? instant : next(instant);
    }

    /** Whether the date of the instant, in this zone, is a business day. */
    public boolean include(Instant instant) {
        return includes(date(instant));
    }

    /** How many business days have begun after the first instant and until the second, but never more than so many. */
    public int between(Instant from, Instant until, int most) {
        int days = 0;
        for (Instant next = next(from); days < most && !next.isAfter(until); next = next(next)) {
            days++;
        }
        return days;
    }

    /** The time of the day at this place, on the day of the given date. */
    public Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    boolean includes(LocalDate date) {
        return !weekend.contains(date.getDayOfWeek()) && !holidays.test(date);
    }

    /** Nothing where nobody works, or where the calendar skipped the whole date, as Samoa's did on 30 December 2011. */
    private Optional<Instant> startOf(LocalDate date) {
        Instant begins = startAt(date);
        boolean works = includes(date) && date(begins).equals(date);
        return works ? Optional.of(begins) : Optional.empty();
    }

    private Instant startAt(LocalDate date) {
        return at(date, start);
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
