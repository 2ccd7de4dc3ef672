package org.tocsin.web;

import java.time.Instant;
import org.tocsin.incident.Pause;

/**
 * That the clock of an incident stands still, as people read it.
 *
 * @param waitingFor "client" or "provider"
 * @param why what exactly is waited for; plain text, whatever it contains
 * @param since when it began to
 * @param until when it runs again at the latest
 */
record StandStill(String waitingFor, String why, When since, When until) {

    static StandStill of(Pause pause, Instant now) {
        return new StandStill(
                pause.waitingFor().word(),
                pause.why(),
                When.of(pause.began(), now),
                When.of(pause.mayLastUntil(), now));
    }
}
