package org.tocsin.postmortem;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a postmortem as one person handed it in. Versions are kept for ever.
 *
 * @param number 0 for what was filled in from the record, then 1, 2, …
 * @param author who wrote it; {@link Postmortems#FROM_RECORD} for version 0
 * @param writtenAt when it was handed in
 * @param sections every section in its order, blank where nothing was written
 * @param verdict what was decided about it, null while nobody has
 */
public record Version(
        int number, String author, Instant writtenAt, Map<Section, String> sections, @Nullable Verdict verdict) {}
