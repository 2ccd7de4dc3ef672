package org.tocsin.incident;

import org.springframework.stereotype.Component;

/** What has to happen next while an incident is worked on, and whether its clock runs. */
@Component
public final class Outlooks {

    private final PromisesProcess process;
    private final ResponseClock clock;

    Outlooks(PromisesProcess process, ResponseClock clock) {
        this.process = process;
        this.clock = clock;
    }

    /** As it is now. */
    public Outlook of(Incident incident) {
        if (incident.state() != State.ACTIVE) {
            return Outlook.NOTHING;
        }
        return new Outlook(
                process.updateBy(incident).orElse(null),
                process.managerBy(incident).orElse(null),
                clock.of(incident.number()).stream()
                        .filter(Pause::open)
                        .findAny()
                        .orElse(null));
    }
}
