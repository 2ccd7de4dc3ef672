package org.tocsin.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.engine.FailedSteps;
import org.tocsin.paging.Paging;

/** Whether Tocsin itself does what it should: the red line of the first page. */
@Component
class PagerTrouble {

    private static final Duration LATELY = Duration.ofHours(1);

    private final Paging paging;
    private final FailedSteps failedSteps;
    private final Clock clock;

    PagerTrouble(Paging paging, FailedSteps failedSteps, Clock clock) {
        this.paging = paging;
        this.failedSteps = failedSteps;
        this.clock = clock;
    }

    /** What is wrong, one sentence each; empty when nothing is. */
    List<String> now() {
        List<String> words = new ArrayList<>();
        long pages = paging.notHandedOver(Instant.now(clock).minus(LATELY));
        if (pages > 0) {
            words.add((pages == 1 ? "1 page" : pages + " pages") + " could not be handed over within the last hour.");
        }
        long steps = failedSteps.count();
        if (steps > 0) {
            words.add((steps == 1 ? "1 step has" : steps + " steps have") + " failed; Cockpit shows why.");
        }
        return words;
    }
}
