package org.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the clock of one incident stood still. Pauses never overlap: one at a time.
 *
 * @param all oldest first
 */
record Pauses(List<Pause> all) {

    static final Pauses NONE = new Pauses(List.of());

    /** The one because of which the clock stands still now. */
    Optional<Pause> open() {
        return all.stream().filter(Pause::open).findAny();
    }

    /** How much later everything is due because of them. */
    Duration granted() {
        return sum(all.stream(), Pause::granted);
    }

    /**
     * How long a pause that begins, or began, then may last: whatever those that are over have left of it.
     *
     * @param atMost how long people may wait in all; null if never
     */
    Instant latestEnd(Instant began, @Nullable Duration atMost) {
        if (atMost == null) {
            return began;
        }
        Duration used =
                sum(all.stream().filter(pause -> pause.waitingFor().decided() && !pause.open()), Pause::granted);
        Duration left = atMost.minus(used);
        return left.isNegative() ? began : began.plus(left);
    }

    private static Duration sum(Stream<Pause> pauses, Function<Pause, Duration> length) {
        return pauses.map(length).reduce(Duration.ZERO, Duration::plus);
    }
}
