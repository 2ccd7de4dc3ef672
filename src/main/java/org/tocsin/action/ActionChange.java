package org.tocsin.action;

import java.time.Instant;

/**
 * Other terms of an action.
 *
 * @param what which of its terms
 * @param was what it was before: an ISO date, or a catalogue name
 * @param became what it is since
 * @param reason why
 * @param by the lead who decided it
 * @param at when
 */
public record ActionChange(What what, String was, String became, String reason, String by, Instant at) {

    /** "Deadline moved from 2026-03-12 to 2026-03-20 by clara: waits for the provider." */
    public String sentence() {
        String words = what.words();
        return "%s%s from %s to %s by %s: %s"
                .formatted(Character.toUpperCase(words.charAt(0)), words.substring(1), was, became, by, reason);
    }

    /** Which of the terms changed. */
    public enum What {
        /** Until when it is to be done. */
        DEADLINE("deadline moved"),
        /** By whom it is to be done. */
        ASSIGNEE("handed over");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /** What happened, in words. */
        public String words() {
            return words;
        }

        /** The kind of fact it is on the timeline. */
        String fact() {
            return this == DEADLINE ? "action-deadline-moved" : "action-reassigned";
        }
    }
}
