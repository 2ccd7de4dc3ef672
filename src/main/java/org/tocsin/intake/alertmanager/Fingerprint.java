package org.tocsin.intake.alertmanager;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The fingerprint Prometheus gives a set of labels: FNV-1a, 64 bits, over the sorted names and values. */
final class Fingerprint {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final byte SEPARATOR = (byte) 0xff;

    private Fingerprint() {}

    /** Sixteen hexadecimal digits. */
    static String of(Map<String, String> labels) {
        long hash = OFFSET;
        for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
            hash = add(hash, label.getKey());
            hash = add(hash, label.getValue());
        }
        return "%016x".formatted(hash);
    }

    private static long add(long hash, String text) {
        long sum = hash;
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            sum = (sum ^ (next & 0xff)) * PRIME;
        }
        return (sum ^ (SEPARATOR & 0xff)) * PRIME;
    }
}
