package org.tocsin.scenario;

import java.time.Duration;

/** What a provider may do to an attempt to hand it something, and what that means for us. */
interface ProviderAnswer {

    /** What becomes of the attempt. */
    enum Meaning {
        TAKEN,
        REFUSED,
        LATER
    }

    Meaning meaning();

    /** The reason as people read it on the timeline. */
    String reason();

    /** How long it asks us to wait before the next attempt. */
    default Duration asksToWait() {
        return Duration.ZERO;
    }
}
