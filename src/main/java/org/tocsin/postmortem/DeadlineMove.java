package org.tocsin.postmortem;

import java.time.Instant;

/**
 * Another date by which a postmortem is due.
 *
 * @param was the date before
 * @param became the date since
 * @param reason why
 * @param by the lead who decided it
 * @param at when
 */
public record DeadlineMove(Instant was, Instant became, String reason, String by, Instant at) {}
