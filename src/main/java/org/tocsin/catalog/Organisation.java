package org.tocsin.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The catalogue at one moment, every entry by its name in lower case.
 *
 * @param fallbackTeam the name of the team that answers for what nobody owns, where one was marked
 */
record Organisation(
        Map<String, Service> services,
        Map<String, Team> teams,
        Map<String, Person> people,
        Map<String, StakeholderGroup> stakeholderGroups,
        Optional<String> fallbackTeam) {

    /**
     * This organisation, and from the earlier one what is missing here. As long as something is wrong with the files
     * nobody can tell what was taken away from what cannot be read, so nothing goes.
     */
    Organisation keeping(Organisation earlier) {
        return new Organisation(
                union(services, earlier.services),
                union(teams, earlier.teams),
                union(people, earlier.people),
                union(stakeholderGroups, earlier.stakeholderGroups),
                fallbackTeam.or(earlier::fallbackTeam));
    }

    private static <T> Map<String, T> union(Map<String, T> now, Map<String, T> earlier) {
        Map<String, T> union = new TreeMap<>(earlier);
        union.putAll(now);
        return union;
    }
}
