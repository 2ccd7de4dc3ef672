package org.tocsin.access;

import static org.tocsin.catalog.Role.ADMIN;
import static org.tocsin.catalog.Role.INCIDENT_MANAGER;
import static org.tocsin.catalog.Role.PROCESS_OWNER;
import static org.tocsin.catalog.Role.RESPONDER;
import static org.tocsin.catalog.Role.SRE;
import static org.tocsin.catalog.Role.SUPPORT;
import static org.tocsin.catalog.Role.TEAM_LEAD;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.catalog.Role;

/** Whom something is for. Where roles are asked for, one of them is enough. */
public enum Who {
    /** Also somebody who has not signed in: what is shown carries no secret, or the address carries a key of its own. */
    ANYBODY(EnumSet.allOf(Role.class)),
    /** Every person of the catalogue. */
    EVERYBODY(EnumSet.allOf(Role.class)),
    /** Everybody but those who may only look. */
    CONTRIBUTORS(EnumSet.complementOf(EnumSet.of(Role.VIEWER))),
    /** Those who write for others what is going on. */
    WRITERS(EnumSet.of(RESPONDER, INCIDENT_MANAGER, TEAM_LEAD, SUPPORT, ADMIN)),
    /** Those who work on incidents. */
    RESPONDERS(EnumSet.of(RESPONDER, INCIDENT_MANAGER, TEAM_LEAD, ADMIN)),
    /** Those who hand work to others. */
    COORDINATORS(EnumSet.of(INCIDENT_MANAGER, TEAM_LEAD, ADMIN)),
    /** Those who answer for deadlines. Whether it is their own team's, the process asks. */
    LEADS(EnumSet.of(TEAM_LEAD, ADMIN)),
    /** Those who look into the process itself. */
    OBSERVERS(EnumSet.of(PROCESS_OWNER, SRE, ADMIN)),
    /** Those who repair it. */
    REPAIRERS(EnumSet.of(SRE, ADMIN)),
    /** Those who may do everything that can be done here at all. */
    ADMINS(EnumSet.of(ADMIN)),
    /** It can be done in another way only, or not at all. */
    NOBODY(EnumSet.noneOf(Role.class));

    private final Set<Role> roles;

    Who(Set<Role> roles) {
        this.roles = roles;
    }

    /** Whether somebody with these roles is meant. */
    public boolean includes(Collection<Role> theirs) {
        return theirs.stream().anyMatch(roles::contains);
    }

    /** For people: "responder, incident manager, team lead or admin". */
    String inWords() {
        String all = roles.stream().map(Who::inWords).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }

    /** For people: "incident manager". */
    static String inWords(Role role) {
        return role == SRE
                ? role.name()
                : role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
