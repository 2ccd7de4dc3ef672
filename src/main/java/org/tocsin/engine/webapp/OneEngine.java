package org.tocsin.engine.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** There is one engine: asked for the page of another, the web applications fail instead of saying that there is none. */
final class OneEngine extends OncePerRequestFilter {

    private static final Pattern OTHER =
            Pattern.compile("/camunda/app/(?:admin|cockpit|tasklist|welcome)/(?!default/?$)[^/.]+/?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (OTHER.matcher(request.getRequestURI()).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
