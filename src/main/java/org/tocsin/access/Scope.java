package org.tocsin.access;

import java.util.Locale;

/** What a token may be used for; it never allows more than its owner may do. */
public enum Scope {
    /** See incidents, postmortems, actions. */
    READ,
    /** Report an incident. */
    REPORT,
    /** Everything that people tell the process of a running incident. */
    RESPOND,
    /** Move deadlines, hand over actions. */
    LEAD,
    /** Read the figures for monitoring. */
    METRICS;

    /** As it is written in requests and on pages: lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
