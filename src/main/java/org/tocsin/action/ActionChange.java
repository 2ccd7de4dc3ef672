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
