package org.tocsin.postmortem;

/** How far a postmortem has come. */
public enum PostmortemState {
    /** Filled in from the record; nobody has written yet. */
    DRAFT("draft"),
    /** Handed in; waits for the approval of somebody who did not write it. */
    SUBMITTED("waiting for approval"),
    /** Came back with a comment; is to be written again. */
    SENT_BACK("sent back"),
    /** Approved; not yet published. */
    APPROVED("approved"),
    /** Approved and published; never changes again. */
    PUBLISHED("published");

    private final String words;

    PostmortemState(String words) {
        this.words = words;
    }

    /** Whether its team has to write it. */
    public boolean toBeWritten() {
        return this == DRAFT || this == SENT_BACK;
    }

    /** Whether somebody who did not write it has approved it. */
    public boolean approved() {
        return this == APPROVED || this == PUBLISHED;
    }

    /** The state as people say it. */
    public String words() {
        return words;
    }
}
