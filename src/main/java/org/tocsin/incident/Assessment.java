package org.tocsin.incident;

import org.jspecify.annotations.Nullable;
import org.tocsin.shared.TextLimits;

/**
 * What is expected after an incident was resolved.
 *
 * @param likelyToRecur whether it may well come back
 * @param toMonitor what should be watched from now on
 * @param ifAgain what to do if it happens again
 * @param by the responder's catalogue name
 */
public record Assessment(boolean likelyToRecur, @Nullable String toMonitor, @Nullable String ifAgain, String by) {

    /** Fails with {@link org.tocsin.shared.InvalidInput} naming every text that is too long. */
    public Assessment {
        new TextLimits()
                .optional("toMonitor", toMonitor, TextLimits.PAGE)
                .optional("ifAgain", ifAgain, TextLimits.PAGE)
                .required("by", by, TextLimits.LINE)
                .check();
    }
}
