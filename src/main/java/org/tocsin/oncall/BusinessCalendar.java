package org.tocsin.oncall;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Team;

/**
 * When a team is at work: its own zone, weekends, the public holidays of its country and region, and the days that the
 * organisation declared free. For a team nobody knows, the calendar of the catalogue's fallback team counts. Every answer
 * is of the files as they are now.
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

    /** The business days of the team, counted where the team is, wherever its members are. */
    public WorkingDays team(String team) {
        Team found = catalog.teamOrFallback(team);
        return days(found, found.zone());
    }

    /** The business days of the person: their own zone, the weekends and holidays of their first team by name. */
    public WorkingDays person(String name) {
        Person person = catalog.person(name).orElse(null);
        if (person == null) {
            return team(name);
        }
        Team team = person.teams().stream()
                .flatMap(of -> catalog.team(of).stream())
                .findFirst()
                .orElseGet(catalog::fallbackTeam);
        return days(team, person.zone());
    }

    /** The start of the first business day whose date, where the team is, comes after the date of the given instant. */
    public Instant nextBusinessDay(String team, Instant after) {
        return team(team).next(after);
    }

    /** Whether the team is at work: between the start (inclusive) and the end (exclusive) of one of its business days. */
    public boolean workingTime(String team, Instant at) {
        LocalTime time = at.atZone(catalog.teamOrFallback(team).zone()).toLocalTime();
        return !time.isBefore(day.start())
                && time.isBefore(day.end())
                && team(team).include(at);
    }

    private WorkingDays days(Team team, ZoneId zone) {
        return new WorkingDays(zone, Weekend.of(team.country()), date -> holidays.isHoliday(team, date), day.start());
    }
}
