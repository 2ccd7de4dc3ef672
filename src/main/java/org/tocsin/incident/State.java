package org.tocsin.incident;

import java.util.EnumSet;
import java.util.Set;

/** Where an incident stands. The moves from one state to the next are listed here and nowhere else. */
public enum State {
    /** Somebody or something reported it; nobody has judged it yet. */
    REPORTED,
    /** It is an incident and is being worked on. */
    ACTIVE,
    /** It was fixed and is being observed, in case it recurs. */
    RESOLVED,
    /** It is over; the postmortem and its actions are not. */
    IN_REVIEW,
    /** Everything that follows from it is done and verified. */
    CLOSED,
    /** It was judged not to affect any client. */
    REJECTED,
    /** It can wait a working day and goes to the tracker. */
    DEFERRED,
    /** Another incident is the same problem: it goes on there, until somebody finds that it was not. */
    DUPLICATE,
    /** It was a false alarm. */
    CANCELLED;

    /** Whether nothing can happen to it any more, but that a wrong merge is undone. */
    public boolean ended() {
        return switch (this) {
            case REPORTED, ACTIVE, RESOLVED, IN_REVIEW -> false;
            case CLOSED, REJECTED, DEFERRED, DUPLICATE, CANCELLED -> true;
        };
    }

    /** Whether people are needed to find out what it is, or to fix it. */
    public boolean awaitsHelp() {
        return this == REPORTED || this == ACTIVE;
    }

    /** Whether an incident in this state may move to the other one. A state does not follow itself. */
    boolean mayBecome(State other) {
        return next().contains(other);
    }

    private Set<State> next() {
        return switch (this) {
            case REPORTED -> EnumSet.of(ACTIVE, REJECTED, DEFERRED, DUPLICATE, CANCELLED);
            case ACTIVE -> EnumSet.of(RESOLVED, DEFERRED, DUPLICATE, CANCELLED);
            case RESOLVED -> EnumSet.of(ACTIVE, IN_REVIEW, CLOSED, DEFERRED, DUPLICATE, CANCELLED);
            case IN_REVIEW -> EnumSet.of(CLOSED, DUPLICATE, CANCELLED);
            case DUPLICATE -> EnumSet.of(REPORTED);
            case CLOSED, REJECTED, DEFERRED, CANCELLED -> EnumSet.noneOf(State.class);
        };
    }
}
