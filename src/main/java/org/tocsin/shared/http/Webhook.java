package org.tocsin.shared.http;

import java.net.URI;

/**
 * Somebody's endpoint for our calls.
 *
 * @param system what it is called in errors: "paging webhook"
 * @param url http or https; never shown, it may contain a key
 * @param secret shared with the receiver, who checks our signature by it; at least 16 characters
 */
public record Webhook(String system, URI url, String secret) {

    /** Fails with a message that names the system and neither its address nor its secret. */
    public Webhook {
        if (url.getHost() == null || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
            throw new IllegalArgumentException("The url of the %s is not http(s)://host/…".formatted(system));
        }
        if (secret.length() < 16) {
            throw new IllegalArgumentException("The secret of the %s is shorter than 16 characters".formatted(system));
        }
    }

    @Override
    public String toString() {
        return system;
    }
}
