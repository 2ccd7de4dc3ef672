package org.tocsin.shared.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Accepted;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;

/** A call to a webhook proves who we are, goes nowhere else, and waits for nobody. */
class WebhookTransportTest {

    private static final Map<String, String> BODY = Map.of("title", "Zahlung läuft nicht");

    private final ReceiverForTests receiver = new ReceiverForTests();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void theReceiverCanCheckThatTheCallIsOursAndFresh() throws Exception {
        post();

        var call = receiver.calls().get(0);
        long seconds = ReceiverForTests.NOW.getEpochSecond();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(ReceiverForTests.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
        var expected = HexFormat.of().formatHex(mac.doFinal(call.getBody()));
        assertThat(call.getHeader("Tocsin-Signature")).isEqualTo("t=%d,v1=%s".formatted(seconds, expected));
        assertThat(call.getHeader("Content-Type")).startsWith("application/json");
        assertThat(new String(call.getBody(), StandardCharsets.UTF_8)).isEqualTo("{\"title\":\"Zahlung läuft nicht\"}");
    }

    @Test
    void anAnswerWithoutAnIdIsAcceptedUnderOurHandle() {
        for (var body : List.of("", "thanks", "[]", "{\"id\":null}", "{\"id\":\"\"}")) {
            receiver.answer(aResponse().withStatus(200).withBody(body));
            assertThat(post()).as(body).isEqualTo(new Accepted("handle-1"));
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        receiver.answer(aResponse().withStatus(302).withHeader("Location", receiver.address() + "/elsewhere"));

        assertThatThrownBy(this::post).isInstanceOf(Unavailable.class);
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void aReceiverThatIsSilentCostsLittleTime() {
        receiver.answer(aResponse().withStatus(200).withFixedDelay(5_000));

        assertThat(failure().reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(receiver.calls()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aBrokenConnectionIsUnreachable() {
        receiver.answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(failure().reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(failure()).message().doesNotContain(ReceiverForTests.KEY, ReceiverForTests.SECRET);
    }

    @Test
    void oneCallIsOneAttemptBecauseTheEngineRetries() {
        receiver.answerWith(503);

        assertThat(failure().reason()).isEqualTo(Reason.SERVER_ERROR);
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void whenTheReceiverAsksForTimeItIsTold() {
        receiver.answer(aResponse().withStatus(503).withHeader("Retry-After", "120"));
        assertThat(failure().retryAfter()).contains(Duration.ofMinutes(2));

        receiver.answer(aResponse().withStatus(429).withHeader("Retry-After", "Wed, 07 Jan 2026 12:05:00 GMT"));
        assertThat(failure().retryAfter()).contains(Duration.ofMinutes(5));

        receiver.answer(aResponse().withStatus(503).withHeader("Retry-After", "soon"));
        assertThat(failure().retryAfter()).isEmpty();
    }

    @Test
    void thisMachineIsNotCalledUnlessItIsAllowed() {
        for (var host : List.of("localhost", "127.0.0.1", "[::1]", "2130706433", "[::ffff:127.0.0.1]", "0.0.0.0")) {
            var url = URI.create(receiver.address().toString().replace("localhost", host));
            var outcome = ReceiverForTests.transport(List.of())
                    .post(new Webhook("tocsin.test.webhook", url, ReceiverForTests.SECRET), "handle-1", BODY);
            assertThat(outcome).as(host).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.MISCONFIGURED);
                assertThat(refused.detail()).contains("tocsin.outbound.allow");
            });
        }
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void whatIsAllowedByRangeIsCalled() {
        var outcome =
                ReceiverForTests.transport(List.of("127.0.0.0/8", "::1")).post(receiver.webhook(), "handle-1", BODY);

        assertThat(outcome).isInstanceOf(Accepted.class);
    }

    @Test
    void neitherAddressNorSecretIsShown() {
        assertThat(receiver.webhook().toString()).doesNotContain(ReceiverForTests.SECRET, ReceiverForTests.KEY);
        assertThatThrownBy(() -> new Webhook("tocsin.test.webhook", receiver.address(), "short"))
                .hasMessage("tocsin.test.webhook.secret is shorter than 16 characters");
        assertThatThrownBy(() -> Webhook.of("tocsin.test.webhook", null, "x"))
                .hasMessageContaining("tocsin.test.webhook.url is not set");
    }

    private DeliveryOutcome post() {
        return receiver.transport().post(receiver.webhook(), "handle-1", BODY);
    }

    private Unavailable failure() {
        return catchThrowableOfType(Unavailable.class, this::post);
    }
}
