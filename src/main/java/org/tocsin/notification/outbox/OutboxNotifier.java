package org.tocsin.notification.outbox;

import org.tocsin.notification.Notice;
import org.tocsin.notification.Notifier;
import org.tocsin.notification.Recipient;
import org.tocsin.outbox.Outbox;
import org.tocsin.outbox.OutboxMessage;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Accepted;
import org.tocsin.shared.OwnAddress;

/** Lays notices into the outbox, for everybody. */
final class OutboxNotifier implements Notifier {

    private final Outbox outbox;
    private final OwnAddress address;

    OutboxNotifier(Outbox outbox, OwnAddress address) {
        this.outbox = outbox;
        this.address = address;
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
    public boolean reaches(Recipient recipient) {
        return true;
    }

    @Override
    public DeliveryOutcome deliver(Notice notice) {
        return new Accepted(outbox.put(new OutboxMessage(
                notice.kind(),
                notice.to().name(),
                notice.subject(),
                notice.text(),
                notice.handle(),
                notice.to().signsIn() ? address.of("/incidents/" + notice.number()) : null)));
    }
}
