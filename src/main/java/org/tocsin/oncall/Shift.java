package org.tocsin.oncall;

import java.time.Instant;

/**
 * A time during which one person answers for a team.
 *
 * @param team the team's name
 * @param title of the level: "Primary"
 * @param from when it begins or, for one that is under way, some moment before now; in UTC
 * @param until when somebody else takes over, in UTC
 */
public record Shift(String team, String title, Instant from, Instant until) {}
