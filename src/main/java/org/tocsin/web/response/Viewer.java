package org.tocsin.web.response;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tocsin.catalog.Role;

/**
 * Who looks at a page.
 *
 * @param name their catalogue name; empty if nobody has signed in
 * @param groups the ids of their groups: teams, and roles as {@link Role#groupId()} says
 */
public record Viewer(String name, Set<String> groups) {

    private static final String PREFIX = "ROLE_";

    /** Whoever sent the request that is being answered; without a name if nobody has signed in. */
    public static Viewer present() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || !who.isAuthenticated() ? new Viewer("", Set.of()) : of(who);
    }

    /** Whoever has signed in. */
    public static Viewer of(Authentication signedIn) {
        return new Viewer(
                signedIn.getName(),
                signedIn.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority.startsWith(PREFIX))
                        .map(authority -> authority.substring(PREFIX.length()).toLowerCase(Locale.ENGLISH))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether they have any of the roles; an administrator has all. */
    public boolean isAny(Role... roles) {
        return Set.of(roles).stream().map(Role::groupId).anyMatch(groups::contains)
                || groups.contains(Role.ADMIN.groupId());
    }

    /** Whether they may do everything that is to be done about an incident. */
    public boolean mayRespond() {
        return isAny(Role.RESPONDER, Role.INCIDENT_MANAGER, Role.TEAM_LEAD);
    }

    /** Whether they may tell of a problem, and write down what they know. */
    public boolean mayReport() {
        return mayRespond() || isAny(Role.SUPPORT);
    }

    /** Whether what they write for stakeholders is read by a second person in any case. */
    public boolean mayDraft() {
        return mayReport() && !mayRespond();
    }

    /** Whether they see postmortems that nobody has approved yet. */
    public boolean seesDrafts() {
        return mayRespond();
    }

    /** Whether they read who did what. */
    public boolean mayAudit() {
        return isAny(Role.ADMIN);
    }

    /** Whether they see everybody's messages, with the links by which others acknowledge. */
    public boolean seesAllMessages() {
        return isAny(Role.SRE);
    }
}
