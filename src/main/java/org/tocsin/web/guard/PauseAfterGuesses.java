package org.tocsin.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Does not look at a password during a pause, whether it comes by the page or with a request; says how long it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class PauseAfterGuesses extends OncePerRequestFilter {

    private final Guesses guesses;

    PauseAfterGuesses(Guesses guesses) {
        this.guesses = guesses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean page =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/login");
        String name = page ? request.getParameter("username") : nameWithPassword(request);
        Duration pause = name == null ? Duration.ZERO : guesses.pause(name, request.getRemoteAddr());
        if (pause.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = pause.toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (page) {
            response.sendRedirect("/login?wait=" + seconds);
        } else {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write(
                            """
                            {"type":"about:blank","title":"Too Many Requests","status":429,\
                            "detail":"Too many wrong passwords; wait %d s before the next."}"""
                                    .formatted(seconds));
        }
    }

    /** The name in a header {@code Authorization: Basic}; null if there is none that can be read. */
    private static @Nullable String nameWithPassword(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            return new String(decoded, StandardCharsets.UTF_8).split(":", 2)[0];
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
