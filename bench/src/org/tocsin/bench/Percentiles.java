package org.tocsin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations, and how long the slow ones took. All are kept, none is rounded. */
final class Percentiles {

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    void add(Duration duration) {
        millis.add(duration.toNanos() / 1e6);
    }

    void addMillis(double duration) {
        millis.add(duration);
    }

    double at(double share) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    double max() {
        return at(1);
    }

    int count() {
        return millis.size();
    }

    /** Adds p50 and p95, and returns p99 for whoever has a floor for it. */
    Figure reportTo(Report report, String name) {
        report.add(Figure.of(name + " p50", at(0.5), "ms"));
        report.add(Figure.of(name + " p95", at(0.95), "ms"));
        return Figure.of(name + " p99", at(0.99), "ms");
    }
}
