package org.tocsin.shared;

/**
 * What became of one attempt to hand something to an outside system. That it may work later is not an outcome: it is
 * thrown as {@link Unavailable}.
 */
public sealed interface DeliveryOutcome {

    /**
     * The system took it, which does not say that a person read it.
     *
     * @param providerId the system's own id of it, or ours where it has none
     */
    record Accepted(String providerId) implements DeliveryOutcome {}

    /**
     * The system will never take it.
     *
     * @param reason why, in the shared vocabulary
     * @param detail the system's words, without any secret
     */
    record Refused(Reason reason, String detail) implements DeliveryOutcome {}

    /**
     * It was not handed over because nobody wants it any more.
     *
     * @param why what made it needless: "answered by ada"
     */
    record NotNeeded(String why) implements DeliveryOutcome {}
}
