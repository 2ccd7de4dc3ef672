package org.tocsin.shared.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's endpoint for our calls.
 *
 * @param system what it is called in errors: the prefix of its properties
 * @param url http or https; never shown, it may contain a key
 * @param secret shared with the receiver, who checks our signature by it; at least 16 characters
 */
public record Webhook(String system, URI url, String secret) {

    /** Fails with a message that names the system and neither its address nor its secret. */
    public Webhook {
        if (url.getHost() == null || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
            throw new IllegalArgumentException("%s.url is not http(s)://host/…".formatted(system));
        }
        if (secret.length() < 16) {
            throw new IllegalArgumentException("%s.secret is shorter than 16 characters".formatted(system));
        }
    }

    /**
     * The webhook that the properties under the prefix describe.
     *
     * @throws IllegalStateException naming the property that is missing
     */
    public static Webhook of(String prefix, @Nullable URI url, @Nullable String secret) {
        if (url == null || secret == null) {
            throw new IllegalStateException("%s.%s is not set, but %s.enabled is true"
                    .formatted(prefix, url == null ? "url" : "secret", prefix));
        }
        return new Webhook(prefix, url, secret);
    }

    @Override
    public String toString() {
        return system;
    }
}
