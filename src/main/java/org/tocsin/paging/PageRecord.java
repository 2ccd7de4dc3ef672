package org.tocsin.paging;

import java.time.Instant;
import org.tocsin.shared.delivery.Progress;

/**
 * One page to one person by one channel: planned before it is sent, kept for ever.
 *
 * @param person as the catalogue named them when it was planned
 * @param handle travels to the provider, which recognises a repetition by it
 * @param progress what has become of it
 */
public record PageRecord(
        long id,
        PageRequest request,
        String person,
        String channel,
        String handle,
        Instant plannedAt,
        Progress progress) {}
