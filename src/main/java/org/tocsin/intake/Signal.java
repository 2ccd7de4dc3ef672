package org.tocsin.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every source's alert becomes.
 *
 * @param origin where it comes from, and of which problem it speaks
 * @param transition what it says about the problem
 * @param severity how bad the sender says it is
 * @param occurredAt the sender's time in UTC if it gave one with a zone, else the time of receipt
 * @param content what people read
 */
public record Signal(Origin origin, Transition transition, Severity severity, Instant occurredAt, Content content) {

    /**
     * Where a signal comes from.
     *
     * @param source the kind of sender: "alertmanager"
     * @param instance which of the configured ones
     * @param dedupKey the sender's identification of one problem from its first firing until its recovery; never holds
     *     status, time or message
     */
    public record Origin(String source, String instance, String dedupKey) {

        /** What identifies the problem among those of all senders. */
        public String problemKey() {
            return "%s/%s/%s".formatted(source, instance, dedupKey);
        }
    }

    /**
     * What people read. Every text is plain text, whatever it contains.
     *
     * @param summary one line
     * @param details what the sender says about it
     * @param labels the sender's own words for it
     * @param links addresses to look at
     * @param serviceHint what the sender calls the service, whether the catalogue knows it or not
     */
    public record Content(
            String summary,
            @Nullable String details,
            Map<String, String> labels,
            List<String> links,
            @Nullable String serviceHint) {}
}
