package org.tocsin.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Instant;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Accepted;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;
import org.tocsin.shared.delivery.Patience;

/** Posts JSON to webhooks: signed, stamped, recognisable, never redirected, never into our own network. */
public final class WebhookTransport {

    private static final int LONGEST_ANSWER = 16 * 1024;

    private final CloseableHttpClient client;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookTransport(CloseableHttpClient client, ObjectMapper json, Clock clock) {
        this.client = client;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Posts the body as JSON. Accepted means a 2xx, under the id of the answer's {@code id} field if it has one, else under our handle.
     *
     * @param handle travels as Idempotency-Key
     * @throws Unavailable if the receiver may take it later; carries its Retry-After
     */
    public DeliveryOutcome post(Webhook webhook, String handle, Object body) {
        var target = new HttpHost(
                webhook.url().getScheme(),
                webhook.url().getHost(),
                webhook.url().getPort());
        try {
            var request = request(webhook, handle, body);
            return Patience.call(webhook.system(), request::cancel, () -> exchange(target, request, webhook, handle));
        } catch (AddressWithheld e) {
            return new Refused(
                    Reason.MISCONFIGURED,
                    "its host is inside our own network and tocsin.outbound.allow does not name it");
        } catch (InterruptedIOException e) {
            throw new Unavailable(webhook.system(), Reason.TIMEOUT, "no answer in time", null);
        } catch (IOException e) {
            // Its text may repeat the address, which may contain a key.
            throw new Unavailable(
                    webhook.system(), Reason.UNREACHABLE, e.getClass().getSimpleName(), null);
        }
    }

    private DeliveryOutcome exchange(HttpHost target, HttpPost request, Webhook webhook, String handle)
            throws IOException {
        // Closing breaks off what is still to come, so that an endless answer holds nobody.
        try (var response = client.executeOpen(target, request, null)) {
            return judge(webhook, handle, response);
        }
    }

    private HttpPost request(Webhook webhook, String handle, Object body) throws JsonProcessingException {
        var bytes = json.writeValueAsBytes(body);
        var request = new HttpPost(webhook.url());
        request.setEntity(new ByteArrayEntity(bytes, ContentType.APPLICATION_JSON));
        request.setHeader("Idempotency-Key", handle);
        request.setHeader("Tocsin-Signature", Signature.of(bytes, webhook.secret(), Instant.now(clock)));
        request.setHeader(HttpHeaders.USER_AGENT, "Tocsin");
        return request;
    }

    private DeliveryOutcome judge(Webhook webhook, String handle, ClassicHttpResponse response) {
        int status = response.getCode();
        if (status >= 200 && status < 300) {
            return new Accepted(idIn(response, handle));
        }
        var reason = Reason.ofHttpStatus(status);
        if (reason.worthRetrying()) {
            Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
            var wait = RetryAfter.read(header == null ? null : header.getValue(), Instant.now(clock));
            throw new Unavailable(webhook.system(), reason, "HTTP " + status, wait);
        }
        return new Refused(reason, "HTTP " + status);
    }

    private String idIn(ClassicHttpResponse response, String handle) {
        if (response.getEntity() == null) {
            return handle;
        }
        try {
            var answer = response.getEntity().getContent().readNBytes(LONGEST_ANSWER);
            var id = json.readTree(answer).path("id").asText("");
            return id.isBlank() || id.length() > 200 ? handle : id;
        } catch (IOException e) {
            return handle; // it was taken all the same
        }
    }
}
