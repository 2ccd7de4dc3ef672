package org.tocsin.incident;

import java.time.Instant;
import org.tocsin.shared.IncidentNumber;

/**
 * What two incidents have to do with each other.
 *
 * @param kind what the first is to the second
 * @param incident the first: the duplicate, or the one in which a problem came back
 * @param other the second: the one it goes on in, or the earlier one
 * @param by who linked them: a catalogue name, or {@link org.tocsin.timeline.Timeline#TOCSIN}
 * @param at when they were linked, in UTC
 */
public record Link(Kind kind, IncidentNumber incident, IncidentNumber other, String by, Instant at) {

    /** What an incident is to another one. */
    public enum Kind {
        /** It is the same problem and goes on there. */
        DUPLICATE_OF,
        /** It is the same problem, back after the other one was over. */
        RECURRENCE_OF,
        /** It has something to do with it. */
        RELATED
    }

    /** The incident at the other end, seen from the given one. */
    public IncidentNumber from(IncidentNumber number) {
        return number.equals(incident) ? other : incident;
    }

    /** What the given incident is to the one at the other end, in words: "duplicate of", "recurred as". */
    public String words(IncidentNumber number) {
        boolean first = number.equals(incident);
        return switch (kind) {
            case DUPLICATE_OF -> first ? "duplicate of" : "merged from";
            case RECURRENCE_OF -> first ? "recurrence of" : "recurred as";
            case RELATED -> "related to";
        };
    }
}
