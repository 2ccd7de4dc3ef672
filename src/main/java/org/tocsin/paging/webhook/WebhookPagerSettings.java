package org.tocsin.paging.webhook;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where pages are posted.
 *
 * @param url http or https, without credentials
 * @param secret what the receiver checks our signature by; at least 16 characters
 */
@ConfigurationProperties("tocsin.paging.webhook")
record WebhookPagerSettings(@Nullable URI url, @Nullable String secret) {

    @Override
    public String toString() {
        return "tocsin.paging.webhook";
    }
}
