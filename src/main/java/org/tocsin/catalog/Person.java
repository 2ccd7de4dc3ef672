package org.tocsin.catalog;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be reached.
 *
 * @param name unique, lower case, letters, digits and hyphens; also the user id to sign in with
 * @param displayName for people
 * @param email where mail reaches them
 * @param phone E.164, such as {@code +4915112345678}
 * @param zone where their deadlines are counted
 * @param teams the names of their teams, sorted
 * @param roles what they may do; members of a team are responders, leads and deputies are team leads, others at least
 *     viewers
 */
public record Person(
        String name,
        String displayName,
        String email,
        @Nullable String phone,
        ZoneId zone,
        List<String> teams,
        Set<Role> roles) {

    private static final Set<Role> RESPONDING =
            Set.of(Role.RESPONDER, Role.INCIDENT_MANAGER, Role.TEAM_LEAD, Role.ADMIN);

    /** Copies the lists. */
    public Person {
        teams = List.copyOf(teams);
        roles = Set.copyOf(roles);
    }

    /** Whether they may do everything that is to be done about an incident. */
    public boolean responds() {
        return roles.stream().anyMatch(RESPONDING::contains);
    }
}
