package org.tocsin.process;

import java.util.List;
import java.util.Set;
import org.tocsin.timeline.TimelineEntry;

/** What of a timeline a person wants to read who has little time: what happened, not how messages travelled. */
public final class Moments {

    private static final Set<String> TRANSPORT = Set.of(
            "page-planned",
            "page-accepted",
            "page-not-needed",
            "update-accepted",
            "update-not-needed",
            "update-unavailable",
            "nudge-accepted",
            "nudge-not-needed",
            "nudge-unavailable");

    private Moments() {}

    /** The entries that matter, in their order. */
    public static List<TimelineEntry> of(List<TimelineEntry> timeline) {
        return timeline.stream()
                .filter(entry -> !TRANSPORT.contains(entry.what()))
                .toList();
    }
}
