package org.tocsin.incident;

/**
 * What an incident has done that does not pass with it; a postmortem follows from either.
 *
 * @param dataLost whether data was lost or corrupted
 * @param reputationHarmed whether customers think less of us
 */
public record Damage(boolean dataLost, boolean reputationHarmed) {}
