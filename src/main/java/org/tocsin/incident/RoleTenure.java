package org.tocsin.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;

/**
 * The time during which one person held a role.
 *
 * @param id unique over all incidents
 * @param holder the person's catalogue name, as it was then
 * @param began how it began
 * @param ended how it ended; null for whoever holds the role now
 */
public record RoleTenure(
        long id, IncidentNumber incident, IncidentRole role, String holder, Beginning began, @Nullable Ending ended) {

    /**
     * How it began.
     *
     * @param by who said so: the holder, or somebody else
     * @param insteadOf who held it until this moment; null if nobody did
     */
    public record Beginning(Instant at, String by, @Nullable String insteadOf) {}

    /** How it ended, and who said so. */
    public record Ending(Instant at, String by) {}
}
