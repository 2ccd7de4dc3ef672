package org.tocsin.notification;

import org.tocsin.shared.IncidentNumber;

/**
 * What a channel is asked to carry.
 *
 * @param handle the same for every repetition of this notice, different for every other
 * @param kind "update" to a stakeholder group, "nudge" to a person
 * @param subject one line of plain text that names the incident
 * @param text plain text, paragraphs separated by blank lines
 */
public record Notice(String handle, String kind, IncidentNumber number, Recipient to, String subject, String text) {

    /** Puts the incident's number before a subject that does not name it. */
    public Notice {
        subject = subject.contains(number.value()) ? subject : "[%s] %s".formatted(number, subject);
    }
}
