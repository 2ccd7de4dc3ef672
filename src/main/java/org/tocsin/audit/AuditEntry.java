package org.tocsin.audit;

import java.time.Instant;

/**
 * One thing that somebody did, or tried to do.
 *
 * @param at when, in UTC
 * @param who the person, and how they came in
 * @param action what it was: "POST /api/v1/incidents/{number}/updates", "sign-in", "saw"
 * @param subject what it was about: the number of an incident, the id of a task; empty if that cannot be said
 * @param outcome what became of it
 */
public record AuditEntry(Instant at, Who who, String action, String subject, Outcome outcome) {

    /**
     * Somebody.
     *
     * @param person a catalogue name; {@link #TOCSIN}, or {@link #NOBODY}
     * @param cameBy how they came in: "session", "password", "token", "link", "engine", "system"
     * @param client the address of the other end of the connection; empty if there was none
     */
    public record Who(String person, String cameBy, String client) {

        /** What no person did. */
        public static final String TOCSIN = "tocsin";

        /** Somebody who has not said who they are. */
        public static final String NOBODY = "nobody";

        /** Tocsin itself. */
        public static final Who SYSTEM = new Who(TOCSIN, "system", "");
    }

    /**
     * What became of it.
     *
     * @param word "done", "refused" or "failed"
     * @param detail more about it: the status of the answer; never a text that somebody wrote
     */
    public record Outcome(String word, String detail) {

        /** It was done. */
        public static Outcome done(String detail) {
            return new Outcome("done", detail);
        }

        /** They may not, or it cannot be done from where things stand. */
        public static Outcome refused(String detail) {
            return new Outcome("refused", detail);
        }

        /** Something broke. */
        public static Outcome failed(String detail) {
            return new Outcome("failed", detail);
        }
    }
}
