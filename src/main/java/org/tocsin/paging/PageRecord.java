package org.tocsin.paging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page to one person by one channel: planned before it is sent, kept for ever.
 *
 * @param handle travels to the provider, which recognises a repetition by it
 */
public record PageRecord(
        long id,
        PageRequest request,
        String person,
        String channel,
        String handle,
        Instant plannedAt,
        Progress progress) {

    /**
     * What became of it.
     *
     * @param attempts how often it was handed to the provider
     * @param reason why it stands where it stands: the reason of the last failure, or why it is not needed
     * @param providerId the provider's own id, once accepted
     */
    public record Progress(
            PageStatus status, int attempts, @Nullable String reason, @Nullable String providerId, Instant changedAt) {}
}
