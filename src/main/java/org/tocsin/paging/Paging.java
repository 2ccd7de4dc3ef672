package org.tocsin.paging;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Transactions;

/** Reaches the people who answer for a team, and learns whether they did. */
@Component
public final class Paging {

    private final Transactions transactions;
    private final PageRows rows;
    private final LevelPlan plan;
    private final Sending sending;
    private final Answering answering;

    Paging(Transactions transactions, PageRows rows, LevelPlan plan, Sending sending, Answering answering) {
        this.transactions = transactions;
        this.rows = rows;
        this.plan = plan;
        this.sending = sending;
        this.answering = answering;
    }

    /**
     * Decides whom a level pages and writes one row per person, without sending anything. The same request again returns
     * the same pages. Joins the caller's transaction. No pages when the round is answered already, or when nobody of the level
     * can be reached: the reason is in the result, on the timeline and counted.
     */
    public LevelPages plan(PageRequest request) {
        return transactions.together(() -> plan.plan(request));
    }

    /** The pages that were planned for the request, one per person; what has happened since does not change them. */
    public List<Long> planned(PageRequest request) {
        return plan.planned(request);
    }

    /**
     * Hands the page to its channel, unless it is answered or not wanted by now. A page that was accepted or refused is
     * not sent again, and its outcome is the same again; one whose attempt broke off half-way is, with the same handle. What is
     * written about it survives a rollback of the caller.
     *
     * @throws org.tocsin.shared.Unavailable if the channel may take it later
     */
    public DeliveryOutcome send(long page, PageContent content) {
        return sending.send(rows.get(page), content);
    }

    /** Plans the same page by the person's next channel and returns it; empty if there is none. The same page again returns the same. */
    public Optional<Long> nextChannel(long page, String why) {
        return transactions.together(() -> plan.next(rows.get(page), why));
    }

    /**
     * The person has the incident in hand. Stored first and for good, the process is told second; the first of a round is kept.
     *
     * @param via how they said so: "link", "api", "tasklist"
     */
    public Acknowledgement acknowledge(IncidentNumber number, String person, String via) {
        return answering.acknowledge(number, person, via);
    }

    /** Who has it in hand: the answer to the newest answered round. */
    public Optional<Acknowledgement> acknowledgement(IncidentNumber number) {
        return answering.newest(number);
    }

    /** Whether somebody answered in the given round or later, and who: what a wait looks for before it begins. */
    public Optional<Acknowledgement> acknowledgement(IncidentNumber number, int round) {
        return answering.since(number, round);
    }

    /** The incident's pages, oldest first. */
    public List<PageRecord> of(IncidentNumber number) {
        return rows.of(number);
    }

    /** How many levels the team has. */
    public int levels(String team) {
        return plan.levels(team);
    }
}
