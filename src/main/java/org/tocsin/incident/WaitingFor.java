package org.tocsin.incident;

import java.util.Locale;

/** Why the clock of an incident stands still. */
public enum WaitingFor {
    /** Nobody here can do anything until the client has acted. */
    CLIENT,
    /** Nobody here can do anything until a provider outside the company has acted. */
    PROVIDER,
    /** It was resolved and observed; then it came back. Nobody decides this pause, so no table limits it. */
    OBSERVATION;

    /** Whether people decide on such a pause, for as long as the table allows. */
    public boolean decided() {
        return this != OBSERVATION;
    }

    /** The word for it in messages and in the API: "client". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
