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

    /** What people write while it is worked on, as opposed to what is said by itself. */
    static final String KIND = "update";

    private final Notification notification;
    private final Rearming rearming;
    private final Clock clock;

    UpdateNotes(Notification notification, Rearming rearming, Clock clock) {
        this.notification = notification;
        this.rearming = rearming;
        this.clock = clock;
    }

    /** As {@link #keep}, for a text that was not written in the task: the task is due when that promise says. */
    long post(Incident incident, String text, String author) {
        long update = keep(incident, text, author);
        rearming.ofUpdate(incident);
        return update;
    }

    /** Keeps the text and returns the id of the update. */
    long keep(Incident incident, String text, String author) {
        return notification.draft(new UpdateDraft(
                incident.number(),
                KIND,
                author,
                "[%s] %s: %s".formatted(incident.priority(), incident.number(), incident.heading()),
                text,
                Instant.now(clock).plus(incident.targets().updateEvery())));
    }
}
