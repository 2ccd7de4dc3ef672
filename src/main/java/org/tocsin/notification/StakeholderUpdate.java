package org.tocsin.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;

/**
 * A text for stakeholders and how far it has come.
 *
 * @param draft the text as it is now, with the author of its newest wording
 * @param decision what the second person said of the newest wording, if anything
 */
public record StakeholderUpdate(long id, UpdateDraft draft, Instant draftedAt, @Nullable Decision decision) {

    /**
     * A second person's word.
     *
     * @param comment what is to be changed, when it was sent back
     */
    public record Decision(boolean approved, String person, Instant at, @Nullable String comment) {}

    /** The incident it is about. */
    public IncidentNumber number() {
        return draft.number();
    }

    /** Whether a second person has approved the newest wording. */
    public boolean approved() {
        return decision != null && decision.approved();
    }

    /** Whether it was sent back and not rewritten since. */
    public boolean sentBack() {
        return decision != null && !decision.approved();
    }
}
