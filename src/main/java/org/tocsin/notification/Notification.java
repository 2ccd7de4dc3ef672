package org.tocsin.notification;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.IncidentNumber;

/** Tells many people: updates to stakeholder groups, nudges to a few. */
@Component
public final class Notification {

    /** Stores a text for stakeholders and returns its id. Joins the caller's transaction. */
    public long draft(UpdateDraft draft) {
        throw new UnsupportedOperationException("under construction");
    }

    /** The update; fails with {@link UnknownUpdate} if there is none. */
    public StakeholderUpdate update(long id) {
        throw new UnsupportedOperationException("under construction");
    }

    /** Replaces the text; whatever was decided about the old wording no longer counts. */
    public void rewrite(long id, String author, String text) {
        throw new UnsupportedOperationException("under construction");
    }

    /** A second person approves the wording; {@code InvalidInput} if the person wrote it. Again by the same person: nothing happens. */
    public void approve(long id, String person) {
        throw new UnsupportedOperationException("under construction");
    }

    /** A second person sends the wording back with a comment. */
    public void sendBack(long id, String person, String comment) {
        throw new UnsupportedOperationException("under construction");
    }

    /** Writes one delivery per audience and returns their ids, without sending anything; the same audience again is the same delivery. */
    public List<Long> address(long update, List<Audience> audiences) {
        throw new UnsupportedOperationException("under construction");
    }

    /**
     * Hands one delivery to its channel. What was accepted or refused is not sent again.
     *
     * @throws org.tocsin.shared.Unavailable if the channel may take it later
     */
    public DeliveryOutcome send(long delivery) {
        throw new UnsupportedOperationException("under construction");
    }

    /** The incident's updates, oldest first. */
    public List<StakeholderUpdate> of(IncidentNumber number) {
        throw new UnsupportedOperationException("under construction");
    }

    /**
     * Tells each person once, by the first channel that takes it; who cannot be told at all is on the timeline. The same nudge again
     * reaches only those whom it has not reached.
     *
     * @throws org.tocsin.shared.Unavailable once all were tried, if some may be reached later
     */
    public void tell(Nudge nudge) {
        throw new UnsupportedOperationException("under construction");
    }

    /** The ids of the update's deliveries, in the order they were written. */
    public List<Long> deliveries(long update) {
        throw new UnsupportedOperationException("under construction");
    }
}
