package org.tocsin.paging;

import java.time.Instant;

/**
 * Once through the levels of a summons.
 *
 * @param begunAt when people began to be called
 * @param replaced whether a newer paging took its place
 */
record Round(Call call, Instant begunAt, boolean replaced) {}
