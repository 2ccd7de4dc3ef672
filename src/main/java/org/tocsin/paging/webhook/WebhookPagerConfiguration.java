package org.tocsin.paging.webhook;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.paging.Pager;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.http.Webhook;
import org.tocsin.shared.http.WebhookTransport;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tocsin.paging.webhook.enabled")
class WebhookPagerConfiguration {

    @Bean
    Pager webhookPager(WebhookTransport http, WebhookPagerSettings settings, OwnAddress address) {
        return new WebhookPager(http, Webhook.of("tocsin.paging.webhook", settings.url(), settings.secret()), address);
    }
}
