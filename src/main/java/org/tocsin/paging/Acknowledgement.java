package org.tocsin.paging;

import java.time.Instant;

/**
 * Somebody has the incident in hand.
 *
 * @param person who has it: the one who was first
 * @param at since when
 * @param audience whose people were asked, as in {@link Summons}; empty if the answer came before anybody was
 * @param first whether the acknowledgement that returned this was the first, or somebody had it already
 */
public record Acknowledgement(String person, Instant at, String audience, boolean first) implements AnswerOutcome {}
