package org.tocsin.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in the response to an incident.
 *
 * @param person a catalogue name, as it was when they came
 * @param part what they are in it: "responder", "helper", or the words of an {@link IncidentRole}
 * @param since from when on, in UTC
 * @param askedBy who asked them: a person, {@link org.tocsin.timeline.Timeline#TOCSIN} for whom it paged; null if they came
 *     by themselves
 */
public record Participant(String person, String part, Instant since, @Nullable String askedBy) {

    /** The part of those who answered that they respond. */
    public static final String RESPONDER = "responder";
}
