package org.tocsin.shared.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Accepted;
import org.tocsin.shared.DeliveryOutcome.NotNeeded;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.Reason;

/**
 * What has become of a page or notice so far.
 *
 * @param attempts how often it was handed to the provider
 * @param reason the last failure or refusal in the shared vocabulary
 * @param detail the provider's words, or why it was not needed
 * @param providerId the provider's own id, once accepted
 */
public record Progress(
        DeliveryStatus status,
        int attempts,
        @Nullable Reason reason,
        @Nullable String detail,
        @Nullable String providerId,
        Instant changedAt) {

    /** Reads the columns of the same names from the row. */
    public static Progress from(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Progress(
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                reason == null ? null : Reason.valueOf(reason),
                row.getString("detail"),
                row.getString("provider_id"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** The outcome, if it is final: what was accepted, refused or given up is never sent again. */
    public Optional<DeliveryOutcome> settled() {
        return switch (status) {
            case ACCEPTED -> Optional.of(new Accepted(providerId == null ? "" : providerId));
            case REFUSED ->
                Optional.of(new Refused(reason == null ? Reason.REJECTED : reason, detail == null ? "" : detail));
            case GIVEN_UP -> Optional.of(new NotNeeded(detail == null ? "" : detail));
            default -> Optional.empty();
        };
    }
}
