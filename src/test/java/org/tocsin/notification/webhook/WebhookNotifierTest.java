package org.tocsin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.tocsin.shared.http.ReceiverForTests;

class WebhookNotifierTest implements NotifierContract {

    private final ReceiverForTests receiver = new ReceiverForTests();
    private final Notifier notifier = new WebhookNotifier(
            receiver.transport(), receiver.webhook(), new OwnAddress(URI.create("https://tocsin.example.org")));

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Override
    public Notifier notifier() {
        return notifier;
    }

    @Override
    public String acceptedId() {
        return "theirs-1";
    }

    @Override
    public List<String> keysSeen() {
        return receiver.keysSeen();
    }

    @Override
    public Map<Integer, Reason> failures() {
        return ReceiverForTests.failures();
    }

    @Override
    public void answerWith(int status) {
        receiver.answerWith(status);
    }

    @Override
    public List<String> secrets() {
        return List.of(ReceiverForTests.SECRET, ReceiverForTests.KEY);
    }

    @Test
    void theReceiverReadsWhomToTellAndWhat() throws Exception {
        deliver();

        var json = new ObjectMapper().readTree(receiver.newestBody());
        assertThat(json.at("/type").asText()).isEqualTo("nudge");
        assertThat(json.at("/recipient/email").asText()).isEqualTo("ada@example.org");
        assertThat(json.at("/subject").asText()).isEqualTo("[INC-2026-0042] Triage is late");
        assertThat(json.at("/text").asText()).isEqualTo("Please look at <it>.");
    }

    @Test
    void customersGetNoAddressOfAPageOnWhichTheyCannotSignIn() throws Exception {
        notifier.deliver(SampleNotice.forCustomers());
        assertThat(new ObjectMapper()
                        .readTree(receiver.newestBody())
                        .at("/incident/url")
                        .isNull())
                .isTrue();

        deliver();
        assertThat(new ObjectMapper()
                        .readTree(receiver.newestBody())
                        .at("/incident/url")
                        .asText())
                .isEqualTo("https://tocsin.example.org/incidents/INC-2026-0042");
    }
}
