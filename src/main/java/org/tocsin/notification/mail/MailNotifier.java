package org.tocsin.notification.mail;

import java.util.List;
import java.util.Map;
import org.tocsin.notification.Notice;
import org.tocsin.notification.Notifier;
import org.tocsin.notification.Recipient;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.Reason;
import org.tocsin.shared.mail.Mail;
import org.tocsin.shared.mail.MailText;
import org.tocsin.shared.mail.MailText.Link;
import org.tocsin.shared.mail.MailTransport;

/** Tells by mail; a group is one address. */
final class MailNotifier implements Notifier {

    private final MailTransport mail;
    private final OwnAddress address;

    MailNotifier(MailTransport mail, OwnAddress address) {
        this.mail = mail;
        this.address = address;
    }

    @Override
    public String channel() {
        return "mail";
    }

    @Override
    public boolean reaches(Recipient recipient) {
        return recipient.email() != null && !recipient.email().isBlank();
    }

    @Override
    public DeliveryOutcome deliver(Notice notice) {
        var to = notice.to().email();
        if (to == null) {
            return new Refused(Reason.MISCONFIGURED, "there is no mail address");
        }
        var identity = new Mail.Identity(notice.handle(), notice.number(), false);
        return mail.send(new Mail(to, notice.subject(), text(notice), identity));
    }

    /** Stakeholders may be outside of the house and cannot sign in: no link for them. */
    private MailText text(Notice notice) {
        var facts = Map.of("Incident", notice.number().value());
        return notice.to().signsIn()
                ? new MailText(
                        notice.text(),
                        facts,
                        List.of(
                                new Link("Look at the incident", address.of("/incidents/" + notice.number())),
                                new Link("What you can do now", address.of("/tasks/" + notice.number()))))
                : new MailText(notice.text(), facts, List.of());
    }
}
