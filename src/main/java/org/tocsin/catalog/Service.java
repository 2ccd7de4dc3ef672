package org.tocsin.catalog;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Something that can break and that a team answers for.
 *
 * @param name unique, lower case
 * @param title for people; the name where nobody gave one
 * @param description one or two sentences, or empty
 * @param team the name of the owning team
 * @param critical whether its loss is a P0
 * @param runbook where responders find what to do; http or https
 */
public record Service(
        String name, String title, String description, String team, boolean critical, @Nullable URI runbook) {}
