package org.tocsin.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has to do.
 *
 * @param id the engine's, for links to Tasklist
 * @param name as Tasklist shows it: "[P1] INC-2026-0042 Resolve incident"
 * @param incident the number of the incident it belongs to; blank if none is known
 * @param assignee who has taken it; null while nobody has
 * @param due by when it should be done, if that was said
 */
public record OpenTask(
        String id, String name, String incident, @Nullable String assignee, Instant since, @Nullable Instant due) {}
