package org.tocsin.shared.mail;

import org.tocsin.shared.IncidentNumber;

/**
 * One mail to one recipient.
 *
 * @param to one mail address
 * @param subject one line; line breaks and control characters in it become spaces
 * @param identity how mail programs recognise and file it
 */
public record Mail(String to, String subject, MailText text, Identity identity) {

    /**
     * How mail programs recognise and file a mail.
     *
     * @param handle the same for every repetition: becomes the Message-ID
     * @param thread the incident whose thread it belongs to
     * @param urgent whether it is marked as such
     */
    public record Identity(String handle, IncidentNumber thread, boolean urgent) {}
}
