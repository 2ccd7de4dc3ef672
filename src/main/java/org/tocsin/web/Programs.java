package org.tocsin.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;
import org.tocsin.access.ApiTokens;
import org.tocsin.web.guard.EndedSessions;
import org.tocsin.web.guard.Sessions;

/** Programs with tokens, sign-ins that have ended, and what is known of everybody's roles. The filters are no beans, so that they run in the chain only. */
@Component
class Programs {

    private final ApiTokens tokens;
    private final Roles roles;
    private final Sessions sessions;

    Programs(ApiTokens tokens, Roles roles, Sessions sessions) {
        this.tokens = tokens;
        this.roles = roles;
        this.sessions = sessions;
    }

    void configure(HttpSecurity http) {
        http.addFilterBefore(new EndedSessions(sessions), SecurityContextHolderFilter.class)
                .addFilterBefore(new BearerTokens(tokens, roles), CsrfFilter.class)
                .addFilterBefore(new FreshRoles(roles), AuthorizationFilter.class);
    }
}
