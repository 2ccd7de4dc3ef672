package org.tocsin.intake.alertmanager;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/** Which Alertmanager a key belongs to. How long the answer takes says nothing about any key. */
final class Keys {

    private final Map<String, String> keys;

    Keys(Map<String, String> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** The name of the Alertmanager with this key. Every key is compared, and every one in full. */
    Optional<String> ownerOf(String presented) {
        byte[] bytes = presented.getBytes(StandardCharsets.UTF_8);
        String owner = null;
        for (Map.Entry<String, String> key : keys.entrySet()) {
            boolean same = MessageDigest.isEqual(key.getValue().getBytes(StandardCharsets.UTF_8), bytes);
            if (same && !key.getValue().isBlank()) {
                owner = key.getKey();
            }
        }
        return Optional.ofNullable(owner);
    }
}
