package org.tocsin.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.shared.OwnAddress;

/**
 * Refuses what another site's page makes a browser send here and would change something. Tokens protect sessions; but a
 * browser also sends a password by itself that somebody once typed for an interface, and signs people in and out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OtherSites extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private final String own;

    OtherSites(OwnAddress address) {
        this.own = authority(address.publicUrl());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isHarmless(request) || isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "This was sent by the page of another site.");
        }
    }

    /** Hooks and links to acknowledge carry a key of their own, which no other site knows. */
    private static boolean isHarmless(HttpServletRequest request) {
        String path = request.getRequestURI();
        return HARMLESS.contains(request.getMethod()) || path.startsWith("/hooks/") || path.startsWith("/acknowledge/");
    }

    private boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return FROM_HERE.contains(site.toLowerCase(Locale.ROOT));
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isOurs(origin, request.getHeader(HttpHeaders.HOST));
    }

    private boolean isOurs(String origin, @Nullable String host) {
        try {
            String sender = authority(URI.create(origin));
            return sender.equals(own) || sender.equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String authority(URI address) {
        return String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
