package org.tocsin.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What moves while an incident is worked on, beside the targets of its record. Instants are in UTC.
 *
 * @param updateBy until when stakeholders were promised to hear again; null while nobody waits for news
 * @param managerBy until when somebody is to be incident manager; null if somebody is, or nobody has to be
 * @param pause because of which the clock stands still; null while it runs
 */
public record Outlook(@Nullable Instant updateBy, @Nullable Instant managerBy, @Nullable Pause pause) {

    /** Of an incident on which nobody works. */
    public static final Outlook NOTHING = new Outlook(null, null, null);
}
