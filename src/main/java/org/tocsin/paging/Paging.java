package org.tocsin.paging;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.IncidentNumber;

/** Reaches the people who answer for a team, and learns whether they did. */
@Component
public final class Paging {

    /**
     * Decides whom a level pages and writes one row per person, without sending anything. The same request again returns
     * the same pages. Joins the caller's transaction. No pages when the round is answered already, or when nobody of the level
     * can be reached: the reason is in the result, on the timeline and counted.
     */
    public LevelPages plan(PageRequest request) {
        throw new UnsupportedOperationException("under construction");
    }

    /**
     * Hands the page to its channel, unless it is answered or not wanted by now. A page that was accepted or refused is not sent again;
     * one whose attempt broke off half-way is, with the same handle. What is written about it survives a rollback of the caller.
     *
     * @throws org.tocsin.shared.Unavailable if the channel may take it later
     */
    public DeliveryOutcome send(long page, PageContent content) {
        throw new UnsupportedOperationException("under construction");
    }

    /** Plans the same page by the person's next channel and returns it; empty if there is none. The same page again returns the same. */
    public Optional<Long> nextChannel(long page, String why) {
        throw new UnsupportedOperationException("under construction");
    }

    /**
     * The person has the incident in hand. Stored first and for good, the process is told second; the first of a round is kept.
     *
     * @param via how they said so: "link", "api", "tasklist"
     */
    public Acknowledgement acknowledge(IncidentNumber number, String person, String via) {
        throw new UnsupportedOperationException("under construction");
    }

    /** Who has it in hand: the answer to the newest answered round. */
    public Optional<Acknowledgement> acknowledgement(IncidentNumber number) {
        throw new UnsupportedOperationException("under construction");
    }

    /** Whether somebody answered in the given round or later, and who: what a wait looks for before it begins. */
    public Optional<Acknowledgement> acknowledgement(IncidentNumber number, int round) {
        throw new UnsupportedOperationException("under construction");
    }

    /** The incident's pages, oldest first. */
    public List<PageRecord> of(IncidentNumber number) {
        throw new UnsupportedOperationException("under construction");
    }

    /** How many levels the team has. */
    public int levels(String team) {
        throw new UnsupportedOperationException("under construction");
    }
}
