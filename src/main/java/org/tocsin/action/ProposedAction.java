package org.tocsin.action;

import java.time.LocalDate;
import org.tocsin.shared.TextLimits;

/**
 * What somebody proposes to do so that it does not happen again.
 *
 * @param title what is to be done, in one line
 * @param assignee the catalogue name of the one person who will do it
 * @param deadline the day it is due: until 17:00 in the zone of the assignee
 * @param kind what it does, in the words of the team: "prevent", "detect", "mitigate"; may be blank
 */
public record ProposedAction(String title, String assignee, LocalDate deadline, String kind) {

    /** Fails with {@link org.tocsin.shared.InvalidInput} naming every text that is missing or too long. */
    public ProposedAction {
        new TextLimits()
                .required("title", title, TextLimits.LINE)
                .required("assignee", assignee, TextLimits.LINE)
                .optional("kind", kind, TextLimits.LINE)
                .check();
    }
}
