package org.tocsin.paging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Person;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Transactions;

/** Reaches the people who are asked for something; {@link PageAnswering} learns whether they answer. */
@Component
public final class Paging {

    private final Transactions transactions;
    private final PageRows rows;
    private final LevelPlan plan;
    private final Sending sending;
    private final Rounds rounds;

    Paging(Transactions transactions, PageRows rows, LevelPlan plan, Sending sending, Rounds rounds) {
        this.transactions = transactions;
        this.rows = rows;
        this.plan = plan;
        this.sending = sending;
        this.rounds = rounds;
    }

    /** Waits until nobody else answers, begins a round or ends a paging of the incident; the turn ends with the caller's transaction. */
    public void takeTurn(IncidentNumber number) {
        rounds.takeTurn(number);
    }

    /** People are called anew for the summons: its next round begins. */
    public Call begin(IncidentNumber number, Summons summons) {
        return transactions.together(() -> rounds.begin(number, summons));
    }

    /** Begins the round after this one, unless this one was answered by now: then it is the same one again. */
    public Call beginAfter(Call call) {
        return transactions.together(() -> rounds.after(call));
    }

    /** Whatever was planned for the purpose so far and is not sent yet need not be: a newer paging is about to begin. */
    public void replace(IncidentNumber number, Purpose purpose) {
        transactions.together(() -> rounds.replace(number, purpose));
    }

    /**
     * Decides whom a level pages and writes one row per person, without sending anything. The same request again returns
     * the same pages. Joins the caller's transaction. No pages when nobody is needed any more, or when nobody of the level
     * can be reached: the reason is in the result, on the timeline and counted.
     */
    public LevelPages plan(PageRequest request) {
        return transactions.together(() -> {
            rounds.ensure(request.call());
            return plan.plan(request);
        });
    }

    /** The pages that were planned for the request, one per person; what has happened since does not change them. */
    public List<Long> planned(PageRequest request) {
        return plan.planned(request);
    }

    /**
     * Hands the page to its channel, unless nobody is needed by now: somebody answered, the incident is over, a newer page
     * replaces it. A page that was accepted or refused is not sent again, and its outcome is the same again; one whose attempt
     * broke off half-way is, with the same handle. What is written about it survives a rollback of the caller.
     *
     * @throws org.tocsin.shared.Unavailable if the channel may take it later
     */
    public DeliveryOutcome send(long page, PageContent content) {
        return sending.send(rows.get(page), content);
    }

    /**
     * A paging of the incident was ended before it was through: pages that were to be sent, and that nobody needs any more, say so
     * on the record and on the timeline.
     */
    public void settle(IncidentNumber number) {
        rows.of(number).forEach(sending::settle);
    }

    /**
     * Plans the same page by the person's next channel and returns it; empty if there is none. The same page again returns the
     * same. What the channel before has neither taken nor refused by now is given up.
     */
    public Optional<Long> nextChannel(long page, String why) {
        return transactions.together(() -> {
            sending.giveUp(rows.get(page), why);
            return plan.next(rows.get(page), why);
        });
    }

    /** Whether pages were planned for the request and none of them arrived, or may yet: each was refused or given up. */
    public boolean missedEverybody(PageRequest request) {
        return plan.missedEverybody(request);
    }

    /** The incident's pages, oldest first. */
    public List<PageRecord> of(IncidentNumber number) {
        return rows.of(number);
    }

    /** How many pages were refused, or failed and are to be tried again, since that instant. */
    public long notHandedOver(Instant since) {
        return rows.notHandedOver(since);
    }

    /** The newest pages to the person, newest first, whatever became of them. */
    public List<PageRecord> to(String person, int limit) {
        return rows.to(person, limit);
    }

    /** How many levels there are for the summons. */
    public int levels(Summons summons) {
        return plan.levels(summons);
    }

    /** Everybody who may be asked, at whichever level. */
    public List<Person> everybody(Summons summons) {
        return plan.everybody(summons);
    }
}
