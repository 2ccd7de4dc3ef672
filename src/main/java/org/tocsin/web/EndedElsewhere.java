package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.tocsin.web.guard.Sessions;

/** Somebody's session at the provider is over, says the provider; those that came of it here end as well, on all nodes. */
final class EndedElsewhere implements LogoutHandler {

    private final Sessions sessions;

    EndedElsewhere(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication ended) {
        if (ended != null && ended.getPrincipal() instanceof OidcLogoutToken token) {
            sessions.endedElsewhere(token);
        }
    }
}
