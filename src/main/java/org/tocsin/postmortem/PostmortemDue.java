package org.tocsin.postmortem;

import java.time.Instant;

/**
 * By when a postmortem is to be handed in.
 *
 * @param askedAt when its team was asked to write it, or to write it again
 * @param at by when it is due
 * @param moved whether the lead decided so; otherwise the calendar did
 */
public record PostmortemDue(Instant askedAt, Instant at, boolean moved) {}
