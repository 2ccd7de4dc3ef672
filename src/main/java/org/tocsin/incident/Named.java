package org.tocsin.incident;

import java.time.Instant;
import java.util.Locale;

/**
 * Somebody who may see a private incident.
 *
 * @param name the catalogue name of a person, or of a team: all of it
 * @param how why they may
 * @param by who said so: a person's catalogue name, or {@link org.tocsin.timeline.Timeline#TOCSIN}
 * @param at since when, in UTC
 */
public record Named(String name, How how, String by, Instant at) {

    /** Why somebody may see a private incident. */
    public enum How {
        /** Somebody who may see it named them. */
        NAMED,
        /** They were paged for it. */
        PAGED,
        /** A task of it is theirs. */
        ASKED,
        /** They administer Tocsin and looked into it without having been asked, which everybody can read. */
        BREAK_GLASS;

        /** As programs write it: "break-glass". */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
