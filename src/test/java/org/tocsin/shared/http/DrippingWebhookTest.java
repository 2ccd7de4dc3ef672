package org.tocsin.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;
import org.tocsin.shared.delivery.Patience;
import org.tocsin.testing.DrippingServer;

/** A webhook cannot hold a step by answering without end. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DrippingWebhookTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void aWebhookThatNeverEndsItsAnswerIsGivenUp() throws IOException {
        try (var provider = new DrippingServer("HTTP/1.1 200 OK\r\nX-Slow: ")) {
            var url = URI.create("http://localhost:%d/".formatted(provider.port()));
            var webhook = new Webhook("tocsin.test.webhook", url, ReceiverForTests.SECRET);
            var transport = ReceiverForTests.transport(List.of("localhost"));
            var failure = catchThrowableOfType(
                    Unavailable.class,
                    () -> Patience.during(SHORT, () -> transport.post(webhook, "handle-1", Map.of())));

            assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        }
    }
}
