package org.tocsin.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.catalog.Person;

/**
 * Who answers first for a team now.
 *
 * @param team the team's name
 * @param until when somebody else takes over; null where nobody ever does
 */
public record Duty(String team, Person person, @Nullable Instant until) {}
