package org.tocsin.paging;

import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;

/**
 * One level of people who are to be paged.
 *
 * @param number the incident they are paged for
 * @param summons who is asked for what
 * @param level counts from 1, the primary on call
 * @param round counts from 1 for each summons and rises each time people are called anew: when all levels stayed silent, when
 *     the incident has become more urgent, when it has recurred. An answer counts for its round and those before; it does
 *     not silence a later round.
 */
public record PageRequest(IncidentNumber number, Summons summons, int level, int round) {

    /** Fails with {@link InvalidInput} unless level and round are at least 1. */
    public PageRequest {
        if (level < 1) {
            throw new InvalidInput("level", "is " + level, "1 or more");
        }
        if (round < 1) {
            throw new InvalidInput("round", "is " + round, "1 or more");
        }
    }

    /** The round this level belongs to. */
    public Call call() {
        return new Call(number, summons, round);
    }
}
