package org.tocsin.action;

/** How far a corrective action has come. */
public enum ActionState {
    /** Part of a postmortem that is not approved yet. */
    PROPOSED("proposed"),
    /** Approved with its postmortem; to be done. */
    OPEN("open"),
    /** Said to be done; somebody else has to verify it. */
    DONE("done, to be verified"),
    /** Not done well enough; to be done again. */
    SENT_BACK("sent back"),
    /** Done, and somebody else has seen it. */
    VERIFIED("verified"),
    /** No longer proposed by its postmortem. */
    WITHDRAWN("withdrawn");

    private final String words;

    ActionState(String words) {
        this.words = words;
    }

    /** The state as people say it. */
    public String words() {
        return words;
    }

    /** Whether the assignee has to do something. */
    public boolean toBeDone() {
        return this == OPEN || this == SENT_BACK;
    }

    /** Whether nothing more will happen to it. */
    public boolean ended() {
        return this == VERIFIED || this == WITHDRAWN;
    }
}
