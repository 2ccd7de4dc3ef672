package org.tocsin.incident;

import org.jspecify.annotations.Nullable;

/**
 * Another person is to hold a role, or nobody any more.
 *
 * @param holder the successor's catalogue name; null when the role is left
 * @param insteadOf who is believed to hold it now: whoever gives a role away has to know whose it is
 * @param by who says so: the present holder, the successor, or somebody else
 */
public record RoleChange(IncidentRole role, @Nullable String holder, @Nullable String insteadOf, String by) {}
