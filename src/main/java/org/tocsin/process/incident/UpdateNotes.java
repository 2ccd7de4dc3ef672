package org.tocsin.process.incident;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.notification.Notification;
import org.tocsin.notification.UpdateDraft;

/** Keeps what people write for stakeholders, with the promise of when they hear again. */
@Component
class UpdateNotes {

    private final Notification notification;
    private final Clock clock;

    UpdateNotes(Notification notification, Clock clock) {
        this.notification = notification;
        this.clock = clock;
    }

    /** Keeps the text and returns the id of the update. */
    long keep(Incident incident, String text, String author) {
        return notification.draft(new UpdateDraft(
                incident.number(),
                "update",
                author,
                "[%s] %s: %s".formatted(incident.priority(), incident.number(), incident.title()),
                text,
                Instant.now(clock).plus(incident.targets().updateEvery())));
    }
}
