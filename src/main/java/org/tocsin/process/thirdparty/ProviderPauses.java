package org.tocsin.process.thirdparty;

import org.springframework.stereotype.Component;
import org.tocsin.incident.NobodyIsWaiting;
import org.tocsin.incident.Pause;
import org.tocsin.incident.ResponseClock;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.incident.ThirdParty;
import org.tocsin.incident.WaitingFor;

/** The clock of an incident stands still while nothing can be done before a provider answers, and runs when it has. */
@Component
class ProviderPauses {

    private final ResponseProcess process;
    private final ResponseClock clock;

    ProviderPauses(ResponseProcess process, ResponseClock clock) {
        this.process = process;
        this.clock = clock;
    }

    /** Fails, saying why, when the clock may not stand still. */
    void begin(ThirdParty asked) {
        process.clockPaused(
                asked.incident(),
                WaitingFor.PROVIDER.word(),
                asked.lastWord().by(),
                asked.request().provider());
    }

    /** The provider has answered; a clock that runs, or stands still for another reason, is left as it is. */
    void end(ThirdParty asked) {
        boolean waiting = clock.of(asked.incident()).stream()
                .anyMatch(pause -> pause.open() && isFor(pause, asked.request().provider()));
        if (waiting) {
            try {
                process.clockResumed(asked.incident(), asked.lastWord().by());
            } catch (NobodyIsWaiting over) {
                // It was over anyway at this very moment; the timer of the pause sees to it.
                return;
            }
        }
    }

    private static boolean isFor(Pause pause, String provider) {
        return pause.waitingFor() == WaitingFor.PROVIDER && pause.why().equals(provider);
    }
}
