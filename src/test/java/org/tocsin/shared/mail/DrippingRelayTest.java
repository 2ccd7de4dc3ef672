package org.tocsin.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;
import org.tocsin.shared.delivery.Patience;
import org.tocsin.testing.DrippingServer;

/** A mail relay cannot hold a step by answering without end. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DrippingRelayTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void aRelayThatNeverEndsItsGreetingIsGivenUp() throws IOException {
        try (var relay = new DrippingServer("220-")) {
            var transport = transport(relay.port());
            var failure =
                    catchThrowableOfType(Unavailable.class, () -> Patience.during(SHORT, () -> transport.send(mail())));

            assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        }
    }

    private static Mail mail() {
        var identity = new Mail.Identity("page.1", IncidentNumber.of(2026, 42), true);
        return new Mail("ada@example.org", "Checkout", new MailText("text", Map.of(), List.of()), identity);
    }

    private static MailTransport transport(int port) {
        var settings = new MailSettings("tocsin@example.org", null);
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        MailConfiguration.harden(sender, settings);
        return new MailTransport(sender, new MailComposer(settings, Clock.systemUTC()));
    }
}
