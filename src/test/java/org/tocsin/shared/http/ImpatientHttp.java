package org.tocsin.shared.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Our own client for webhooks, but it waits half a second for an answer, so that slow receivers do not make slow tests. */
@TestConfiguration(proxyBeanMethods = false)
public class ImpatientHttp {

    @Bean
    @Primary
    WebhookTransport impatientWebhookTransport(OutboundSettings settings, ObjectMapper json, Clock clock) {
        var client = HttpConfiguration.client(new OutboundGuard(settings), Timeout.ofMilliseconds(500));
        return new WebhookTransport(client, json, clock);
    }
}
