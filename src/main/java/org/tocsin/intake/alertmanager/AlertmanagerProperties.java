package org.tocsin.intake.alertmanager;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tocsin.intake.Severity;

/**
 * Who may send alerts.
 *
 * @param enabled whether the webhook is there at all
 * @param keys the key of each Alertmanager, by a name of its own; at least {@value #SHORTEST_KEY} characters, blank
 *     switches one off. A key that begins with {@code sample-} is one that everybody knows.
 * @param defaultSeverity of alerts without a label that says so
 */
@ConfigurationProperties("tocsin.intake.alertmanager")
record AlertmanagerProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Map<String, String> keys,
        @DefaultValue("warning") Severity defaultSeverity) {

    static final int SHORTEST_KEY = 32;

    AlertmanagerProperties {
        keys.forEach((name, key) -> {
            if (!key.isBlank() && key.length() < SHORTEST_KEY) {
                throw new IllegalArgumentException(
                        "tocsin.intake.alertmanager.keys.%s is shorter than %d characters; make one with: openssl rand -hex 32"
                                .formatted(name, SHORTEST_KEY));
            }
        });
    }

    /** Without the keys: configuration ends up in logs. */
    @Override
    public String toString() {
        return "AlertmanagerProperties[enabled=%s, keys of %s]".formatted(enabled, keys.keySet());
    }
}
