package org.tocsin.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.TextLimits;

/**
 * How an incident was fixed.
 *
 * @param whatFixed the actions and their results, not blank
 * @param cause what is believed to have caused it, if anything yet
 * @param mitigatedAt when customers stopped suffering, if that was before it was resolved
 * @param by the responder's catalogue name
 */
public record Resolution(String whatFixed, @Nullable String cause, @Nullable Instant mitigatedAt, String by) {

    /** Fails with {@link org.tocsin.shared.InvalidInput} naming every text that is missing or too long. */
    public Resolution {
        new TextLimits()
                .required("whatFixed", whatFixed, TextLimits.PAGE)
                .optional("cause", cause, TextLimits.PAGE)
                .required("by", by, TextLimits.LINE)
                .check();
    }
}
