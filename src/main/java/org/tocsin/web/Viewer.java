package org.tocsin.web;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whoever looks at a page.
 *
 * @param name their catalogue name; empty if nobody has signed in
 */
record Viewer(String name) {

    /** Whoever sent the request that is being answered. */
    static Viewer present() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return new Viewer(who == null || !who.isAuthenticated() ? "" : who.getName());
    }
}
