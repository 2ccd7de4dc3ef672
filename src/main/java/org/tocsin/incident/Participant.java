package org.tocsin.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.timeline.Timeline;

/**
 * Somebody who takes part in the response to an incident.
 *
 * @param person a catalogue name, as it was when they came
 * @param part what they are in it: "responder", "helper", or the words of an {@link IncidentRole}
 * @param since from when on, in UTC
 * @param askedBy who asked them: a person, {@link Timeline#TOCSIN} for whom it paged; null if they came
 *     by themselves
 */
public record Participant(String person, String part, Instant since, @Nullable String askedBy) {

    /** Somebody whom Tocsin paged, and who answered that they respond. */
    public static Participant responder(String person, Instant since) {
        return new Participant(person, "responder", since, Timeline.TOCSIN);
    }
}
