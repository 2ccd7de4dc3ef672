package org.tocsin.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.notification.Notice;
import org.tocsin.notification.Notifier;
import org.tocsin.notification.NotifierContract;
import org.tocsin.notification.SampleNotice;
import org.tocsin.outbox.Outbox;
import org.tocsin.outbox.OutboxEntry;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.Reason;
import org.tocsin.shared.delivery.OutwardBeans;
import org.tocsin.testing.FeatureBeans;

@SpringJUnitConfig({FeatureBeans.class, OutwardBeans.class, Outbox.class})
class OutboxNotifierIT implements NotifierContract {

    @Autowired
    private Outbox outbox;

    @Autowired
    private OwnAddress address;

    @Test
    void customersGetNoLinkToAPageOnWhichTheyCannotSignIn() {
        notifier().deliver(SampleNotice.forCustomers());
        deliver();

        assertThat(linkOf(SampleNotice.forCustomers())).isNull();
        assertThat(linkOf(SampleNotice.notice())).hasPath("/incidents/INC-2026-0042");
    }

    private @Nullable URI linkOf(Notice notice) {
        return outbox.newest(9).stream()
                .map(OutboxEntry::message)
                .filter(message -> message.handle().equals(notice.handle()))
                .findAny()
                .orElseThrow()
                .link();
    }

    @Override
    public Notifier notifier() {
        return new OutboxNotifier(outbox, address);
    }

    @Override
    public String acceptedId() {
        return "outbox-" + outbox.newest(1).get(0).id();
    }

    @Override
    public List<String> keysSeen() {
        return outbox.newest(9).stream()
                .map(entry -> entry.message().handle())
                .filter(handle -> handle.startsWith("nudge."))
                .toList();
    }

    @Override
    public Map<Integer, Reason> failures() {
        return Map.of(); // it has no provider that could fail
    }

    @Override
    public void answerWith(int status) {}

    @Override
    public List<String> secrets() {
        return List.of();
    }
}
