package org.tocsin.notification;

import java.util.List;
import org.tocsin.shared.IncidentNumber;

/**
 * A message to a few named people: "your corrective action is due tomorrow".
 *
 * @param handle the same for every repetition of this nudge, different for every other: "action-7.due-tomorrow"
 * @param people names of the catalogue
 * @param subject one line of plain text
 * @param text plain text, paragraphs separated by blank lines
 */
public record Nudge(String handle, IncidentNumber number, List<String> people, String subject, String text) {

    /** Copies the list. */
    public Nudge {
        people = List.copyOf(people);
    }
}
