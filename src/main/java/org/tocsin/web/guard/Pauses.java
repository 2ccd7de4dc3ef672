package org.tocsin.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long to wait after one failure too many: one second, then twice as long each time. Keeps the last ten thousand keys. */
final class Pauses {

    private static final int KEPT = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final int free;
    private final long longestInSeconds;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > KEPT;
        }
    };

    private record Failures(int count, Instant last, Instant until) {}

    /**
     * @param free how many failures cost nothing
     * @param longest the longest pause
     */
    Pauses(int free, Duration longest) {
        this.free = free;
        this.longestInSeconds = longest.toSeconds();
    }

    /** What is left of the pause of this key; zero or less if there is none. */
    synchronized Duration left(String key, Instant now) {
        Failures known = recent(key, now);
        return known == null ? Duration.ZERO : Duration.between(now, known.until());
    }

    synchronized void failed(String key, Instant now) {
        Failures known = recent(key, now);
        int count = known == null ? 1 : known.count() + 1;
        long seconds = count < free ? 0 : Math.min(longestInSeconds, 1L << Math.min(count - free, 30));
        failures.put(key, new Failures(count, now, now.plusSeconds(seconds)));
    }

    synchronized void forget(String key) {
        failures.remove(key);
    }

    private @Nullable Failures recent(String key, Instant now) {
        Failures known = failures.get(key);
        boolean counts = known != null
                && !known.last().isAfter(now) // a clock may be set back
                && known.last().plus(FORGOTTEN_AFTER).isAfter(now);
        return counts ? known : null;
    }
}
