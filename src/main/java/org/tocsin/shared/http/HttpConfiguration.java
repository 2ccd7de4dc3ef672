package org.tocsin.shared.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one client for outbound calls. The engine retries, so it does not; with its short patience a dead receiver costs seconds. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    WebhookTransport webhookTransport(OutboundSettings settings, ObjectMapper json, Clock clock) {
        return new WebhookTransport(client(new OutboundGuard(settings), Timeout.ofSeconds(5)), json, clock);
    }

    static CloseableHttpClient client(OutboundGuard guard, Timeout read) {
        var connect = Timeout.ofSeconds(3);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setMaxConnPerRoute(16)
                        .setMaxConnTotal(64)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(read)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(read)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }
}
