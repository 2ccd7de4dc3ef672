package org.tocsin.scenario;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The receiver of webhooks, on a port that stays the same when it is away for a while. */
final class HttpProvider implements Provider<HttpAnswer> {

    private final List<String> handles = new CopyOnWriteArrayList<>();
    private WireMockServer server = started(0);
    private final int port = server.port();
    private boolean there = true;

    int port() {
        return port;
    }

    @Override
    public void will(HttpAnswer answer) {
        ResponseDefinitionBuilder response = answer.response();
        if (response == null) {
            server.stop();
        } else {
            if (!there) {
                server = started(port);
            }
            server.resetMappings();
            server.stubFor(any(anyUrl()).willReturn(response));
        }
        there = response != null;
    }

    @Override
    public void recovers() {
        will(HttpAnswer.TAKES_IT);
    }

    @Override
    public List<String> handles(String beginning) {
        return handles.stream().filter(handle -> handle.startsWith(beginning)).toList();
    }

    @Override
    public void forget() {
        handles.clear();
    }

    @Override
    public void close() {
        server.stop();
    }

    private WireMockServer started(int at) {
        var fresh = new WireMockServer(wireMockConfig().port(at));
        fresh.addMockServiceRequestListener((request, response) -> handles.add(request.getHeader("Idempotency-Key")));
        fresh.start();
        return fresh;
    }
}
