package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tocsin.catalog.Catalog;
import org.tocsin.shared.config.ConfigFiles;

/** Whoever was an administrator when they signed in, and is none any more, is none for any page. */
class FreshRolesTest {

    private final FreshRoles filter =
            new FreshRoles(new Roles(Catalog.of(ConfigFiles.in("src/test/resources/roles"), List.of())));

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theRolesOfTheCatalogueCountAndNotThoseOfTheSession() throws Exception {
        assertThat(AuthorityUtils.authorityListToSet(seen("vera", "ROLE_ADMIN").getAuthorities()))
                .containsExactly("ROLE_VIEWER");
    }

    @Test
    void whoHasLeftTheCatalogueHasNone() throws Exception {
        assertThat(seen("gone", "ROLE_ADMIN").getAuthorities()).isEmpty();
    }

    private Authentication seen(String person, String authority) throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        person, null, AuthorityUtils.createAuthorityList(authority)));
        AtomicReference<Authentication> seen = new AtomicReference<>();
        filter.doFilter(
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                (request, response) ->
                        seen.set(SecurityContextHolder.getContext().getAuthentication()));
        assertThat(seen.get()).isNotNull();
        return seen.get();
    }
}
