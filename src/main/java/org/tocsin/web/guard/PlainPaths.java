package org.tocsin.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes every path in one spelling only. The engine's web applications decide by the path as it was sent, others by what
 * it means; whoever finds a spelling that means the same and looks different gets past one of them. What no browser and no
 * library writes is refused: path parameters, empty and dot segments, backslashes, encoded letters, digits and slashes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PlainPaths extends OncePerRequestFilter {

    private static final Pattern STRANGE = Pattern.compile(
            "[;\\\\]|//|/\\.{1,2}(/|$)" // parameters, segments
                    + "|%(?![0-9A-Fa-f]{2})" // not encoded at all
                    + "|%([01][0-9A-Fa-f]|7[Ff]" // control characters
                    + "|3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|2[Dd]|5[Ff]" // digits, letters, - and _
                    + "|2[5EeFf]|5[Cc]|3[Bb])"); // % . / \ ;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (STRANGE.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "No address of Tocsin is spelt like this.");
        } else {
            chain.doFilter(request, response);
        }
    }
}
