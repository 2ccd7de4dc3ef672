package org.tocsin.paging;

import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;

/**
 * One level of people who are to be paged.
 *
 * @param number the incident they are paged for
 * @param team the team whose people answer, as the catalogue names it
 * @param level counts from 1, the primary on call
 * @param round counts from 1 and rises each time people are called anew: when all levels stayed silent, when more help is
 *     wanted, when the incident has recurred. An answer counts for its round and those before; it does not silence a
 *     later round.
 */
public record PageRequest(IncidentNumber number, String team, int level, int round) {

    /** Fails with {@link InvalidInput} unless level and round are at least 1. */
    public PageRequest {
        if (level < 1) {
            throw new InvalidInput("level", "is " + level, "1 or more");
        }
        if (round < 1) {
            throw new InvalidInput("round", "is " + round, "1 or more");
        }
    }
}
