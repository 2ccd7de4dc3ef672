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
 * @param until from when on it is not sent any more
 * @param tellsNothing whether it holds no text of the incident, so that people who may not see the incident may read it
 */
public record Nudge(
        String handle,
        IncidentNumber number,
        List<String> people,
        String subject,
        String text,
        Until until,
        boolean tellsNothing) {

    /** How long it matters. */
    public enum Until {
        /** While somebody has to find out what it is, or to fix it. */
        RESOLVED,
        /** Until the incident has ended. */
        ENDED,
        /** Also after the end: it tells of the end itself. */
        EVER
    }

    /** Copies the list. */
    public Nudge {
        people = List.copyOf(people);
    }

    /** A nudge that matters until the incident has ended. */
    public Nudge(String handle, IncidentNumber number, List<String> people, String subject, String text) {
        this(handle, number, people, subject, text, Until.ENDED, false);
    }

    /** The same, mattering for as long as is said here. */
    public Nudge until(Until end) {
        return new Nudge(handle, number, people, subject, text, end, tellsNothing);
    }

    /** The same, holding nothing of what the incident is about: it is told to those who may not see that, too. */
    public Nudge withoutTexts() {
        return new Nudge(handle, number, people, subject, text, until, true);
    }

    /** The same for other people, with another text. */
    public Nudge to(List<String> others, String words) {
        return new Nudge(handle, number, others, subject, words, until, tellsNothing);
    }
}
