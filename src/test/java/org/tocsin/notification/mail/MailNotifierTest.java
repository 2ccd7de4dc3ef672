package org.tocsin.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.notification.Notifier;
import org.tocsin.notification.NotifierContract;
import org.tocsin.notification.SampleNotice;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.Reason;
import org.tocsin.shared.mail.RelayForTests;

class MailNotifierTest implements NotifierContract {

    private final RelayForTests relay = new RelayForTests();
    private final Notifier notifier =
            new MailNotifier(relay.transport(), new OwnAddress(URI.create("https://tocsin.example.org")));

    @AfterEach
    void stop() {
        relay.close();
    }

    @Override
    public Notifier notifier() {
        return notifier;
    }

    @Override
    public String acceptedId() {
        return "<%s@example.org>".formatted(handle());
    }

    @Override
    public List<String> keysSeen() {
        return relay.keysSeen();
    }

    @Override
    public Map<Integer, Reason> failures() {
        return RelayForTests.failures();
    }

    @Override
    public void answerWith(int status) {
        relay.answerWith(status);
    }

    @Override
    public List<String> secrets() {
        return List.of(RelayForTests.PASSWORD);
    }

    @Test
    void whoeverCanSignInIsLedToTheIncidentAndNobodyElseIs() {
        deliver();
        notifier.deliver(SampleNotice.forCustomers());

        assertThat(relay.messages().get(0))
                .contains("Subject: [INC-2026-0042] Triage is late")
                .contains("Look at the incident: https://tocsin.example.org/incidents/INC-2026-0042");
        assertThat(relay.messages().get(1))
                .contains("Subject: [INC-2026-0042] Checkout is down")
                .doesNotContain("https://");
    }
}
