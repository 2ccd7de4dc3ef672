package org.tocsin.outbox;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What would have left the building.
 *
 * @param channel who would have carried it: "page", "update", "nudge"
 * @param recipient the person or group it is for
 * @param subject one line of plain text
 * @param body plain text
 * @param handle recognises the message; the same handle is the same message
 * @param link where the reader should go, if anywhere
 */
public record OutboxMessage(
        String channel, String recipient, String subject, String body, String handle, @Nullable URI link) {}
