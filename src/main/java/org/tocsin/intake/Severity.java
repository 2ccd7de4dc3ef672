package org.tocsin.intake;

import java.util.Locale;

/** How bad a sender says it is, in the four words that most senders can be mapped to. */
public enum Severity {
    /** Something is down. */
    CRITICAL,
    /** Something is broken. */
    ERROR,
    /** Something will break. */
    WARNING,
    /** Something is worth knowing. */
    INFO;

    /** The word in lower case: "critical". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
