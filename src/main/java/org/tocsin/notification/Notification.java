package org.tocsin.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Transactions;

/**
 * Tells many people: updates to stakeholder groups, nudges to a few. Writing and deciding join the caller's transaction; what
 * is handed to a channel survives a rollback of the caller.
 */
@Component
public final class Notification {

    private final Transactions transactions;
    private final Updates updates;
    private final Deliveries deliveries;
    private final Nudges nudges;

    Notification(Transactions transactions, Updates updates, Deliveries deliveries, Nudges nudges) {
        this.transactions = transactions;
        this.updates = updates;
        this.deliveries = deliveries;
        this.nudges = nudges;
    }

    /** Stores a text for stakeholders and returns its id; {@code InvalidInput} if subject or text is empty. */
    public long draft(UpdateDraft draft) {
        return transactions.together(() -> updates.draft(draft)).id();
    }

    /** The update; fails with {@link UnknownUpdate} if there is none. */
    public StakeholderUpdate update(long id) {
        return updates.get(id);
    }

    /**
     * Replaces the text; whatever was decided about the old wording no longer counts, and the rewriter is its author.
     * {@code InvalidInput} if it is empty, went out already, or is the wording that was sent back.
     */
    public void rewrite(long id, String author, String text) {
        transactions.together(() -> updates.rewrite(id, author, text));
    }

    /**
     * A second person approves the wording. {@code InvalidInput} if that person wrote it, or if it was sent back and not rewritten.
     * Approving what is approved changes nothing.
     */
    public void approve(long id, String person) {
        transactions.together(() -> updates.approve(id, person));
    }

    /** A second person sends the wording back; {@code InvalidInput} if that person wrote it, or if it is approved. */
    public void sendBack(long id, String person, String comment) {
        transactions.together(() -> updates.sendBack(id, person, comment));
    }

    /**
     * Writes one delivery per audience and returns their ids, without sending anything; the same audience again is the
     * same delivery.
     */
    public List<Long> address(long update, List<Audience> audiences) {
        return transactions.together(() -> deliveries.address(update, audiences));
    }

    /**
     * Hands one delivery to its channel, unless its text is not true any more. What was accepted or refused is not sent again, and its outcome is the same again.
     *
     * @throws org.tocsin.shared.Unavailable if the channel may take it later
     */
    public DeliveryOutcome send(long delivery) {
        return deliveries.send(delivery);
    }

    /** Whatever of the update has not gone out never will; each delivery's timeline entry says why. */
    public void withdraw(long update) {
        deliveries.withdraw(update);
    }

    /** The incident has ended, and with it everything that would still have sent its updates: what has not gone out says so. */
    public void settle(IncidentNumber ended) {
        deliveries.settle(ended);
    }

    /** The incident has moved on: updates that were to be sent, and are not true any more, say that they will not be. */
    public void settleOutdated(IncidentNumber number) {
        deliveries.settleOutdated(number);
    }

    /** What no channel has taken or refused by now will not be tried again; {@code why} is for people. */
    public void giveUp(long update, String why) {
        deliveries.giveUp(update, why);
    }

    /** The ids of the update's deliveries, in the order they were written. */
    public List<Long> deliveries(long update) {
        return deliveries.of(update);
    }

    /** How many groups each update of the incident is for, by the id of the update; none is there that is for nobody yet. */
    public Map<Long, Integer> addressees(IncidentNumber number) {
        return deliveries.addressees(number);
    }

    /** Whether no channel has refused a delivery of the update, now that all of them were tried. */
    public boolean reachedEverybody(long update) {
        return deliveries.reachedEverybody(update);
    }

    /** The incident's updates, oldest first. */
    public List<StakeholderUpdate> of(IncidentNumber number) {
        return of(List.of(number)).getOrDefault(number, List.of());
    }

    /** The updates of each of the incidents, oldest first; none is there that has no update. */
    public Map<IncidentNumber, List<StakeholderUpdate>> of(Collection<IncidentNumber> numbers) {
        return updates.of(numbers);
    }

    /**
     * Tells each person once, by the first channel that takes it now; who cannot be told at all is on the timeline, and so is
     * that it does not matter any more. The same nudge again reaches only those whom it has not reached.
     *
     * @throws org.tocsin.shared.Unavailable once all were tried, if some may be reached later
     */
    public void tell(Nudge nudge) {
        nudges.tell(nudge);
    }
}
