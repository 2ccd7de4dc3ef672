package org.tocsin.paging.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.catalog.Person;
import org.tocsin.paging.Page;
import org.tocsin.paging.Pager;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.mail.Mail;
import org.tocsin.shared.mail.MailText;
import org.tocsin.shared.mail.MailText.Link;
import org.tocsin.shared.mail.MailTransport;

/** Pages by mail, with a button that acknowledges. */
final class MailPager implements Pager {

    private final MailTransport mail;
    private final OwnAddress address;

    MailPager(MailTransport mail, OwnAddress address) {
        this.mail = mail;
        this.address = address;
    }

    @Override
    public String channel() {
        return "mail";
    }

    @Override
    public boolean reaches(Person person) {
        return !person.email().isBlank();
    }

    @Override
    public DeliveryOutcome page(Page page) {
        var content = page.content();
        var subject = "[%s][%s] %s - PAGE: %s"
                .formatted(
                        content.priority(),
                        content.number(),
                        content.title(),
                        page.request().summons().purpose().asked());
        var identity = new Mail.Identity(page.handle(), content.number(), true);
        return mail.send(new Mail(page.to().email(), subject, text(page), identity));
    }

    private MailText text(Page page) {
        var content = page.content();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Incident", content.number() + " " + content.title());
        facts.put("Priority", content.priority());
        facts.put("Service", content.service());
        var summons = page.request().summons();
        facts.put(
                "You are asked",
                "%s; level %d of %s"
                        .formatted(summons.purpose().asked(), page.request().level(), summons.audience()));
        var links = List.of(
                new Link("Acknowledge", page.acknowledgeAt()),
                new Link("Look at the incident", address.of("/incidents/" + content.number())),
                new Link("Work on it in Tasklist", address.of("/tasks/" + content.number())));
        return new MailText(content.summary(), facts, links);
    }
}
