package org.tocsin.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.tocsin.audit.Audit;
import org.tocsin.audit.AuditEntry.Outcome;
import org.tocsin.audit.AuditEntry.Who;
import org.tocsin.web.guard.Over;
import org.tocsin.web.guard.Sessions;

/** Somebody ends all their sign-ins at once, on whatever device they are. The tokens of their programs stay. */
@Component
class SignOutEverywhere implements LogoutHandler {

    /** What is sent for that. */
    static final RequestMatcher ASKED = withDefaults().matcher(HttpMethod.POST, "/logout/everywhere");

    private final Sessions sessions;
    private final Audit audit;

    SignOutEverywhere(Sessions sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (who != null && ASKED.matches(request)) {
            int ended = sessions.endAll(who.getName(), Over.EVERYWHERE);
            String address = Objects.requireNonNullElse(request.getRemoteAddr(), "");
            audit.record(
                    new Who(who.getName(), "session", address),
                    "sign-out everywhere",
                    "",
                    Outcome.done("%d sign-ins".formatted(ended)));
        }
    }
}
