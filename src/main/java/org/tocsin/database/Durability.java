package org.tocsin.database;

import java.util.List;

/** What a crash of the machine may cost. */
public enum Durability {
    /** Nothing: what was committed is on the disk. For everything but tests. */
    FULL("on"),
    /** Everything: PostgreSQL never waits for the disk. For tests only. */
    NONE("off");

    private final String synchronous;

    Durability(String synchronous) {
        this.synchronous = synchronous;
    }

    /** PostgreSQL's settings for it, each {@code name=value}. */
    List<String> settings() {
        return List.of("fsync=" + synchronous, "synchronous_commit=" + synchronous, "full_page_writes=" + synchronous);
    }
}
