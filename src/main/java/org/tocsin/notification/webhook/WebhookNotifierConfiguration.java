package org.tocsin.notification.webhook;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.notification.Notifier;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.http.Webhook;
import org.tocsin.shared.http.WebhookTransport;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tocsin.notification.webhook.enabled")
class WebhookNotifierConfiguration {

    @Bean
    Notifier webhookNotifier(WebhookTransport http, WebhookNotifierSettings settings, OwnAddress address) {
        return new WebhookNotifier(
                http, Webhook.of("tocsin.notification.webhook", settings.url(), settings.secret()), address);
    }
}
