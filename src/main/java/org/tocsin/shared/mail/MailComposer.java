package org.tocsin.shared.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/** Turns a {@link Mail} into MIME. */
final class MailComposer {

    private final MailSettings settings;
    private final Clock clock;

    MailComposer(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Fills the empty message; fails with AddressException if the recipient is not one valid address. */
    void compose(Mail mail, MimeMessage message) throws MessagingException {
        var to = new InternetAddress(mail.to(), true);
        to.validate();
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(RecipientType.TO, to);
        message.setSubject(oneLine(mail.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(Instant.now(clock)));
        identify(mail.identity(), message);
        // Out-of-office replies to a machine help nobody.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContent(new MimeMultipart(
                "alternative",
                part(mail.text().plain(), "plain"),
                part(mail.text().html(), "html")));
    }

    private void identify(Mail.Identity identity, MimeMessage message) throws MessagingException {
        var thread = messageId("incident." + identity.thread().value());
        message.setHeader("Message-ID", messageId(identity.handle()));
        message.setHeader("In-Reply-To", thread);
        message.setHeader("References", thread);
        message.setHeader("X-Tocsin-Incident", identity.thread().value());
        if (identity.urgent()) {
            message.setHeader("X-Priority", "1");
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /** The handle as a Message-ID: what RFC 5322 does not allow in one is written as its code. */
    String messageId(String handle) {
        var local = new StringBuilder();
        handle.codePoints().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
            local.append(plain ? Character.toString(c) : "=%X=".formatted(c));
        });
        return "<%s@%s>".formatted(local.toString().replaceAll("\\.(?=\\.|$)|^\\.", "=2E="), settings.domain());
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
