package org.tocsin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.access.Bearer;

/** Pages know the teams and roles that somebody has now, not those of the moment at which they signed in. */
final class FreshRoles extends OncePerRequestFilter {

    private final Roles roles;

    FreshRoles(Roles roles) {
        this.roles = roles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken || signedIn instanceof Bearer) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext now = SecurityContextHolder.createEmptyContext();
        now.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                signedIn.getName(), null, roles.authoritiesOf(signedIn.getName())));
        SecurityContextHolder.setContext(now);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
