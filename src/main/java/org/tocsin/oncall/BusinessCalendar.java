package org.tocsin.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Team;

/**
 * When a team is at work: its own zone, weekends, and the public holidays of its country and region. For a team nobody
 * knows, the calendar of the catalogue's fallback team counts.
 */
public final class BusinessCalendar {

    private final Catalog catalog;
    private final Holidays holidays;
    private final BusinessDay day;

    BusinessCalendar(Catalog catalog, Holidays holidays, BusinessDay day) {
        this.catalog = catalog;
        this.holidays = holidays;
        this.day = day;
    }

    /** The start of the first business day whose date, where the team is, comes after the date of the given instant. */
    public Instant nextBusinessDay(String team, Instant after) {
        Team at = catalog.teamOrFallback(team);
        LocalDate date = after.atZone(at.zone()).toLocalDate();
        do {
            date = date.plusDays(1);
        } while (!isBusinessDay(at, date));
        return date.atTime(day.start()).atZone(at.zone()).toInstant();
    }

    /** Whether the team is at work: between the start (inclusive) and the end (exclusive) of one of its business days. */
    public boolean workingTime(String team, Instant at) {
        Team asked = catalog.teamOrFallback(team);
        ZonedDateTime local = at.atZone(asked.zone());
        LocalTime time = local.toLocalTime();
        return !time.isBefore(day.start()) && time.isBefore(day.end()) && isBusinessDay(asked, local.toLocalDate());
    }

    private boolean isBusinessDay(Team team, LocalDate date) {
        return !Weekend.of(team.country()).contains(date.getDayOfWeek()) && !holidays.isHoliday(team, date);
    }
}
