package org.tocsin.catalog;

import java.util.Locale;

/** What a person may do, beside what follows from the teams they belong to. */
public enum Role {
    /** Is paged, triages, resolves. */
    RESPONDER,
    /** Coordinates a response and tells everybody else. */
    INCIDENT_MANAGER,
    /** Leads a team: hears of missed targets, approves postmortems. */
    TEAM_LEAD,
    /** Changes diagrams, decision tables and forms. */
    PROCESS_OWNER,
    /** Watches and repairs the process itself. */
    SRE,
    /** Talks to customers. */
    SUPPORT,
    /** May look at everything and change nothing. */
    VIEWER,
    /** May do everything. */
    ADMIN;

    /** The role's group in the engine: lower case, no separators, such as {@code incidentmanager}. */
    public String groupId() {
        return name().toLowerCase(Locale.ENGLISH).replace("_", "");
    }

    /** The role as it is written in the catalogue's files: {@code incident-manager}; any case, separators optional. */
    static Role named(String text) {
        String plain = text.strip().toLowerCase(Locale.ENGLISH).replaceAll("[-_ ]", "");
        for (Role role : values()) {
            if (role.groupId().equals(plain)) {
                return role;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
