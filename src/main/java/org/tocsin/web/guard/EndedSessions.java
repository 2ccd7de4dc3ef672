package org.tocsin.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at every request, before anybody asks who sends it, whether their sign-in still lasts. */
public final class EndedSessions extends OncePerRequestFilter {

    /** The same for everybody, and many for each page. */
    private static final Pattern FILES = Pattern.compile("/(css|js|images|webjars|camunda/(lib|assets))/.*");

    private final Sessions sessions;

    /** Asks those. */
    public EndedSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            sessions.over(session).ifPresent(why -> sessions.end(request, why));
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FILES.matcher(request.getRequestURI()).matches();
    }
}
