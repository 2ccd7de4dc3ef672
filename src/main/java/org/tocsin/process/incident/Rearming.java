package org.tocsin.process.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Timers;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Pause;
import org.tocsin.incident.ResponseClock;

/**
 * Moves the timers and tasks that hang on a promise when the promise has moved. One that is past its new instant fires at
 * once. Whoever was warned for a priority is not warned for it again: the warning itself sees to that.
 */
@Component
class Rearming {

    /** Those that begin anew although they have fired: another priority has its own warnings. */
    private static final Set<String> AGAIN = Set.of("targetAtRisk", "targetMissed");

    private final Promises promises;
    private final Timers timers;
    private final Followers followers;
    private final ResponseClock clock;
    private final PauseEnds pauseEnds;
    private final Clock now;

    Rearming(
            Promises promises,
            Timers timers,
            Followers followers,
            ResponseClock clock,
            PauseEnds pauseEnds,
            Clock now) {
        this.promises = promises;
        this.timers = timers;
        this.followers = followers;
        this.clock = clock;
        this.pauseEnds = pauseEnds;
        this.now = now;
    }

    /** Somebody has changed the priority: everything follows, also a pause that it does not allow. */
    void ofPriority(DelegateExecution execution, Incident incident, String by) {
        promises.standingOf(incident).forEach(execution::setVariable);
        Map<String, Instant> due = new HashMap<>(promises.timersOf(incident));
        clock.of(incident.number()).stream()
                .filter(Pause::open)
                .forEach(pause -> due.put("pauseOver", pause.mayLastUntil()));
        timers.move(execution.getProcessInstanceId(), due, AGAIN);
        followers.followPriority(incident);
        pauseEnds.tellIfOver(execution, incident.number(), by);
    }

    /** Stakeholders have heard of it: the next update follows. */
    void ofUpdate(Incident incident) {
        followers
                .followUpdate(incident)
                .ifPresent(process -> timers.move(process, promises.updateTimerOf(incident), Set.of()));
    }

    /** It begins to be worked on, maybe late: what is due by now comes at once. */
    void ofBeginning(DelegateExecution execution, Incident incident) {
        promises.beginning(incident, Instant.now(now)).forEach(execution::setVariable);
        ofManager(execution, incident);
    }

    /** Somebody has to lead it from now on, or nobody any more. */
    void ofManager(DelegateExecution execution, Incident incident) {
        timers.move(execution.getProcessInstanceId(), promises.managerTimerOf(incident), Set.of());
    }

    /** The clock has stopped or runs again: what has to do with resolving follows. */
    void ofClock(DelegateExecution execution, Incident incident) {
        promises.resolutionOf(incident).forEach(execution::setVariable);
        timers.move(execution.getProcessInstanceId(), promises.clockTimersOf(incident), AGAIN);
        followers.followClock(execution, incident);
    }
}
