package org.tocsin.shared.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Accepted;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;
import org.tocsin.shared.delivery.Patience;

/** Hands mails to the relay, one connection each. */
public final class MailTransport {

    private final JavaMailSender sender;
    private final MailComposer composer;

    MailTransport(JavaMailSender sender, MailComposer composer) {
        this.sender = sender;
        this.composer = composer;
    }

    /** The transport, or a start-up failure that says what switched mail on and what is missing. */
    public static MailTransport required(ObjectProvider<MailTransport> mail, String property) {
        var transport = mail.getIfAvailable();
        if (transport == null) {
            throw new IllegalStateException(property + " is true, but spring.mail.host names no relay");
        }
        return transport;
    }

    /**
     * Sends the mail. Accepted means that the relay took it, under our Message-ID.
     *
     * @throws Unavailable if the relay may take it later, or broke off so that nobody knows whether it did
     */
    public DeliveryOutcome send(Mail mail) {
        try {
            var message = sender.createMimeMessage();
            composer.compose(mail, message);
            Patience.call("mail", () -> {}, () -> {
                sender.send(message);
                return message;
            });
            return new Accepted(composer.messageId(mail.identity().handle()));
        } catch (AddressException e) {
            return new Refused(Reason.MISCONFIGURED, "the recipient's mail address is not valid");
        } catch (MailException | MessagingException e) {
            return failed(SmtpAnswer.to(e));
        }
    }

    private static Refused failed(SmtpAnswer answer) {
        if (answer.reason().worthRetrying()) {
            throw new Unavailable("mail", answer.reason(), answer.detail(), null);
        }
        return new Refused(answer.reason(), answer.detail());
    }
}
