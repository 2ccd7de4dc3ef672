package org.tocsin.notification;

import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.delivery.Progress;

/**
 * A notice as the database has it.
 *
 * @param update the update it carries; null for a nudge
 * @param recipient a person's name for a nudge, a group's for an update
 */
record NoticeRecord(
        long id,
        String handle,
        IncidentNumber number,
        @Nullable Long update,
        String recipient,
        String channel,
        Progress progress) {

    String kind() {
        return update == null ? "nudge" : "update";
    }
}
