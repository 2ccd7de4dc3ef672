package org.tocsin.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;

/**
 * The clock by which an incident has to be resolved. It stands still while somebody outside has to act, for as long as the
 * table allows; how long it did is kept for ever, whatever the priority becomes.
 */
@Component
public final class ResponseClock {

    private final Changes changes;
    private final Stopwatch stopwatch;
    private final PauseTable pauses;

    ResponseClock(Changes changes, Stopwatch stopwatch, PauseTable pauses) {
        this.changes = changes;
        this.stopwatch = stopwatch;
        this.pauses = pauses;
    }

    /**
     * Stops the clock of an incident that is worked on. Fails with {@link ImpossibleTransition} in every other state, when it
     * stands still already, when its priority never allows it, and when the time allowed is used up.
     *
     * @param by the catalogue name of who decided it
     * @param atMost how long the clock may stand still in all, for as often as people stop it; null if never
     * @return when it runs again at the latest, in UTC
     */
    public Instant pause(
            IncidentNumber number, WaitingFor waitingFor, String by, String why, @Nullable Duration atMost) {
        new TextLimits().required("why", why, TextLimits.PARAGRAPH).check();
        return changes.locked(number, incident -> {
            if (incident.state() != State.ACTIVE) {
                throw Changes.impossible(incident, "wait for anybody");
            }
            return stopwatch.stop(incident, waitingFor, new Stopwatch.Decision(by, why), atMost);
        });
    }

    /**
     * Lets the clock run again. A pause that was over before ended then, not now.
     *
     * @param by who decided it, or {@code Timeline.TOCSIN} when the time allowed is used up
     * @return whether it stood still
     */
    public boolean resume(IncidentNumber number, String by) {
        return changes.locked(number, incident -> stopwatch.start(incident, by));
    }

    /** When it stood still, oldest first; empty for an incident nobody knows. */
    public List<Pause> of(IncidentNumber number) {
        return pauses.of(number).all();
    }

    /** When the clock of each of the incidents stood still, oldest first; none is there whose clock never did. */
    public Map<IncidentNumber, List<Pause>> of(Collection<IncidentNumber> numbers) {
        return pauses.of(numbers).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().all()));
    }
}
