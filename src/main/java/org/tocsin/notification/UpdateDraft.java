package org.tocsin.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;

/**
 * What stakeholders are to be told.
 *
 * @param kind "confirmation", "update", "resolved", "review-announced" and the like
 * @param author who wrote it, or {@code Timeline.TOCSIN}
 * @param subject one line of plain text
 * @param text plain text, paragraphs separated by blank lines
 * @param nextUpdateAt when the next one will come, if it is promised
 */
public record UpdateDraft(
        IncidentNumber number,
        String kind,
        String author,
        String subject,
        String text,
        @Nullable Instant nextUpdateAt) {}
