package org.tocsin.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null means all.
 *
 * @param from at this instant or later
 * @param to before this instant
 * @param person what this person did
 * @param subject what was about this: the number of an incident
 */
public record AuditQuestion(
        @Nullable Instant from, @Nullable Instant to, @Nullable String person, @Nullable String subject) {}
