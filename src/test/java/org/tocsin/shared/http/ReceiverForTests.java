package org.tocsin.shared.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hc.core5.util.Timeout;
import org.tocsin.shared.Reason;

/** Somebody's webhook, on this machine, which the transport it hands out may call. */
public final class ReceiverForTests implements AutoCloseable {

    /** The secret of {@link #webhook}. */
    public static final String SECRET = "a-secret-nobody-may-read";

    /** A part of the address that must not be read either. */
    public static final String KEY = "key-in-the-path";

    static final Instant NOW = Instant.parse("2026-01-07T12:00:00Z");

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    /** A receiver that accepts everything under the id "theirs-1". */
    public ReceiverForTests() {
        server.start();
        answer(aResponse().withStatus(202).withBody("{\"id\":\"theirs-1\"}"));
    }

    /** Answers everything with the status from now on, and repeats the secret, as careless servers do. */
    public void answerWith(int status) {
        answer(aResponse().withStatus(status).withBody("Your secret is " + SECRET));
    }

    void answer(ResponseDefinitionBuilder response) {
        server.resetMappings();
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    /** Its address and secret. */
    public Webhook webhook() {
        return new Webhook("tocsin.test.webhook", address(), SECRET);
    }

    URI address() {
        return URI.create("http://localhost:%d/%s".formatted(server.port(), KEY));
    }

    /** A transport that may call this machine. */
    public WebhookTransport transport() {
        return transport(List.of("localhost"));
    }

    static WebhookTransport transport(List<String> allow) {
        var client = HttpConfiguration.client(new OutboundGuard(new OutboundSettings(allow)), Timeout.ofSeconds(2));
        return new WebhookTransport(client, new ObjectMapper(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    List<LoggedRequest> calls() {
        return server.getAllServeEvents().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest()))
                .toList();
    }

    /** What came as Idempotency-Key, newest first. */
    public List<String> keysSeen() {
        return calls().stream().map(call -> call.getHeader("Idempotency-Key")).toList();
    }

    /** The body of the newest call. */
    public String newestBody() {
        return calls().get(0).getBodyAsString();
    }

    /** Every status that is no success, and the reason it stands for. */
    public static Map<Integer, Reason> failures() {
        return IntStream.of(
                        300, 302, 307, 400, 401, 403, 404, 405, 407, 408, 409, 410, 413, 415, 422, 425, 429, 500, 501,
                        502, 503, 504, 599)
                .boxed()
                .collect(Collectors.toMap(status -> status, Reason::ofHttpStatus));
    }

    @Override
    public void close() {
        server.stop();
    }
}
