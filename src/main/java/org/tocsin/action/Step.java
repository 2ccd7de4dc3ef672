package org.tocsin.action;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to an action.
 *
 * @param state what the action became by it
 * @param by who did it
 * @param at when
 * @param note why or how; blank where nothing was said
 */
public record Step(ActionState state, String by, Instant at, String note) {

    /** Whether it is the same decision of the same person, whenever it was taken. */
    boolean sameAs(Step other) {
        return state == other.state && by.equals(other.by);
    }

    /** The kind of fact it is on the timeline: "action-sent-back". */
    String fact() {
        return "action-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
