package org.tocsin.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;
import org.tocsin.access.ApiTokens;

/** Programs with tokens, and what is known of everybody's roles. The filters are no beans, so that they run in the chain only. */
@Component
class Programs {

    private final ApiTokens tokens;
    private final Roles roles;

    Programs(ApiTokens tokens, Roles roles) {
        this.tokens = tokens;
        this.roles = roles;
    }

    void configure(HttpSecurity http) {
        http.addFilterBefore(new BearerTokens(tokens, roles), CsrfFilter.class)
                .addFilterBefore(new FreshRoles(roles), AuthorizationFilter.class);
    }
}
