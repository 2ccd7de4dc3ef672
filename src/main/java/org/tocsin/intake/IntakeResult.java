package org.tocsin.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;

/**
 * What became of the signals of one request, one decision per signal, in their order.
 *
 * @param decisions each with its reason
 */
public record IntakeResult(List<Decision> decisions) {

    /** Whether every signal was taken for good, so that the sender need not repeat any. */
    public boolean complete() {
        return notTaken() == 0;
    }

    /** How many signals the sender has to repeat. */
    public long notTaken() {
        return decisions.stream()
                .filter(decision -> decision.kind() == Kind.NOT_TAKEN)
                .count();
    }

    /**
     * What became of one signal.
     *
     * @param dedupKey the sender's identification of the problem
     * @param kind what was decided
     * @param incident the incident it belongs to, if it belongs to one
     */
    public record Decision(String dedupKey, Kind kind, @Nullable IncidentNumber incident) {}

    /** What can become of a signal: also the reason in metrics. */
    public enum Kind {
        /** The first of its problem: an incident was opened. */
        OPENED,
        /** Its problem has an open incident: counted there. */
        REPEATED,
        /** Its problem is over: noted, and offered to the responder. */
        RECOVERED,
        /** Its problem is back: told to the process. */
        RECURRED,
        /** It says that a problem is over of which nobody has an open incident. */
        NOTHING_TO_RECOVER,
        /** It says that the problem is over, but was sent before the problem came back. */
        OUTDATED,
        /** It says nothing that opens or changes an incident, such as a heartbeat. */
        IGNORED,
        /** It could not be handed to the process; nothing was kept, the sender has to repeat it. */
        NOT_TAKEN
    }
}
