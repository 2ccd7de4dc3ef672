package org.tocsin.paging.outbox;

import org.tocsin.catalog.Person;
import org.tocsin.outbox.Outbox;
import org.tocsin.outbox.OutboxMessage;
import org.tocsin.paging.Page;
import org.tocsin.paging.Pager;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Accepted;

/** Lays pages into the outbox, for everybody. */
final class OutboxPager implements Pager {

    private final Outbox outbox;

    OutboxPager(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String channel() {
        return "outbox";
    }

    @Override
    public boolean staysInside() {
        return true;
    }

    @Override
    public boolean reaches(Person person) {
        return true;
    }

    @Override
    public DeliveryOutcome page(Page page) {
        var content = page.content();
        var subject = "[%s][%s] %s: %s"
                .formatted(
                        content.priority(),
                        content.number(),
                        content.title(),
                        page.request().summons().purpose().asked());
        return new Accepted(outbox.put(new OutboxMessage(
                "page", page.to().name(), subject, content.summary(), page.handle(), page.acknowledgeAt())));
    }
}
