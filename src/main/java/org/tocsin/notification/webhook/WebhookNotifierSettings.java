package org.tocsin.notification.webhook;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where notices are posted.
 *
 * @param url http or https, without credentials
 * @param secret what the receiver checks our signature by; at least 16 characters
 */
@ConfigurationProperties("tocsin.notification.webhook")
record WebhookNotifierSettings(@Nullable URI url, @Nullable String secret) {

    @Override
    public String toString() {
        return "tocsin.notification.webhook";
    }
}
