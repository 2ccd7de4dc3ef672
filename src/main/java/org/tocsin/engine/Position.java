package org.tocsin.engine;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one business case stands in one diagram. Several runs of the same version of a diagram are one position.
 *
 * @param definition the version of the diagram that runs: hand it to {@link Whereabouts#diagram}
 * @param title what the diagram is called
 * @param stops where it waits or works now; empty once all runs have ended
 * @param passed the ids of the elements it has left behind
 * @param passages the steps it has left behind, oldest first, each as often as it was taken; elements without a label are none
 * @param next the labels of what the diagram draws next behind the stops, on every way out
 */
public record Position(
        String definition,
        String title,
        List<Stop> stops,
        Set<String> passed,
        List<Passage> passages,
        List<String> next) {

    /**
     * An element of the diagram where something waits or works.
     *
     * @param id the element's id in the diagram
     * @param name its label, or its id where it has none
     * @param since since when; null where the step is only about to begin
     * @param failed whether the step failed and nobody tries it again by themselves
     */
    public record Stop(String id, String name, @Nullable Instant since, boolean failed) {}

    /** Whether anything still runs in it. */
    public boolean running() {
        return !stops.isEmpty();
    }
}
