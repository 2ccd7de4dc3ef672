package org.tocsin.action;

import java.time.Instant;

/**
 * Something that happened to an action.
 *
 * @param state what the action became by it
 * @param by who did it
 * @param at when
 * @param note why or how; blank where nothing was said
 */
public record Step(ActionState state, String by, Instant at, String note) {}
