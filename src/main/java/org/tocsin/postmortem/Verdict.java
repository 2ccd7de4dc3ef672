package org.tocsin.postmortem;

import java.time.Instant;

/**
 * What somebody who did not write a version said about it.
 *
 * @param person who decided
 * @param at when
 * @param approved true when it was approved, false when it was sent back
 * @param comment why; never blank when it was sent back
 */
public record Verdict(String person, Instant at, boolean approved, String comment) {}
