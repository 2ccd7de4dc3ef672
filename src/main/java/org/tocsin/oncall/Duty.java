package org.tocsin.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.catalog.Person;

/**
 * Who answers first for a team now.
 *
 * @param team the team's name
 * @param until the end of the turn or of standing in, after which it may be the same person again; null for a lead
 *     without a rota, who answers for good
 */
public record Duty(String team, Person person, @Nullable Instant until) {}
