package org.tocsin.oncall;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Days on which nobody works because the organisation says so.
 *
 * @param teams the names of the teams whose days they are; empty for everybody
 * @param from the first of them
 * @param until the last of them
 */
record CompanyDays(Set<String> teams, LocalDate from, LocalDate until) {

    CompanyDays {
        teams = Set.copyOf(teams);
    }

    boolean free(String team, LocalDate date) {
        return (teams.isEmpty() || teams.contains(team)) && !date.isBefore(from) && !date.isAfter(until);
    }

    static boolean any(List<CompanyDays> all, String team, LocalDate date) {
        return all.stream().anyMatch(days -> days.free(team, date));
    }
}
