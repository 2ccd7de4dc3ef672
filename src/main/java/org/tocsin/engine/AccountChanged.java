package org.tocsin.engine;

/**
 * Somebody signs in with another password from now on, or may do something else, or is gone. Told in the transaction of the
 * change, which does not happen if whoever hears of it fails.
 *
 * @param person the user's id in the engine; that of people is their name in the catalogue
 */
public record AccountChanged(String person, What what) {

    /** What of it. */
    public enum What {
        /** The password. */
        PASSWORD,
        /** The groups, or the account itself. */
        GROUPS
    }
}
