package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.tocsin.shared.OwnAddress;

/** Signing in and out at an OpenID Connect provider, where one is configured. */
@Component
class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final Optional<ClientRegistrationRepository> providers;
    private final Optional<OAuth2ClientProperties> properties;
    private final ProviderPeople people;
    private final ProviderSettings settings;
    private final OwnAddress address;

    ProviderSignIn(
            ObjectProvider<ClientRegistrationRepository> providers,
            ObjectProvider<OAuth2ClientProperties> properties,
            ProviderPeople people,
            ProviderSettings settings,
            OwnAddress address) {
        this.providers = Optional.ofNullable(providers.getIfAvailable());
        this.properties = Optional.ofNullable(properties.getIfAvailable());
        this.people = people;
        this.settings = settings;
        this.address = address;
    }

    /** Whether names and passwords count: always without a provider, else only if somebody said so. */
    boolean takesPasswords() {
        return providers.isEmpty() || settings.passwords();
    }

    /** Where to sign in, and what to call it there; empty without a provider. */
    Map<String, String> choices() {
        Map<String, String> choices = new TreeMap<>();
        properties.ifPresent(configured -> configured
                .getRegistration()
                .forEach((id, client) -> choices.put(
                        "/oauth2/authorization/" + id, client.getClientName() == null ? id : client.getClientName())));
        return providers.isPresent() ? choices : Map.of();
    }

    void configure(HttpSecurity http) throws Exception {
        if (providers.isPresent()) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .userInfoEndpoint(users -> users.oidcUserService(people))
                    .successHandler(Landing.whereTheyWantedToGo())
                    .failureHandler(ProviderSignIn::failed));
        }
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean unknown = why instanceof OAuth2AuthenticationException told
                && told.getError().getErrorCode().equals(ProviderPeople.UNKNOWN);
        LOG.warn("Somebody could not sign in: {}", why.getMessage());
        response.sendRedirect(unknown ? "/login?unknown" : "/login?provider");
    }

    /**
     * Ends the session at the provider, too, if there is one that can. By a page that leads there: a form of ours may
     * not be sent elsewhere, not even by a detour.
     *
     * @return whether it has answered
     */
    boolean signOut(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        if (providers.isEmpty() || who == null) {
            return false;
        }
        String target = new EndOfSession(providers.get(), address).addressFor(request, response, who);
        if (!target.startsWith("http")) {
            return false;
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(
                        """
                        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Signing out · Tocsin</title>
                        <meta http-equiv="refresh" content="0;url=%1$s"></head>
                        <body><p>You are signed out of Tocsin. <a href="%1$s">Sign out of the provider</a></p></body></html>
                        """
                                .formatted(HtmlUtils.htmlEscape(target)));
        return true;
    }

    /** Knows where a session at a provider ends. */
    private static final class EndOfSession extends OidcClientInitiatedLogoutSuccessHandler {

        EndOfSession(ClientRegistrationRepository providers, OwnAddress address) {
            super(providers);
            setPostLogoutRedirectUri(address.of("/login?signedout").toString());
            setDefaultTargetUrl("/login?signedout");
        }

        String addressFor(HttpServletRequest request, HttpServletResponse response, Authentication who) {
            return determineTargetUrl(request, response, who);
        }
    }
}
