package org.tocsin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 where the database is missed before any controller is reached: signing in needs it, too. Stands before the
 * filters of Spring Security for that.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class DatabaseAwayFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !DatabaseAway.isBehind(failure)) {
                throw failure;
            }
            LOG.error("The database is away: {}", failure.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, DatabaseAway.TRY_AGAIN_IN_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, DatabaseAway.DETAIL);
        }
    }
}
