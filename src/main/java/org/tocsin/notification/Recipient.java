package org.tocsin.notification;

import org.jspecify.annotations.Nullable;

/**
 * A person or a stakeholder group, whichever is told.
 *
 * @param name as the catalogue has it
 * @param title for people
 * @param email the one address that reaches them, if they have one
 * @param signsIn whether they can sign in, and follow links to our pages
 */
public record Recipient(String name, String title, @Nullable String email, boolean signsIn) {}
