package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;

/** Signing in and out at an OpenID Connect provider, where one is configured. */
@Component
class ProviderSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final Optional<ClientRegistrationRepository> providers;
    private final Optional<OAuth2ClientProperties> properties;
    private final ProviderPeople people;
    private final ProviderSettings settings;
    private final ProviderSignOut signOut;

    ProviderSignIn(
            ObjectProvider<ClientRegistrationRepository> providers,
            ObjectProvider<OAuth2ClientProperties> properties,
            ProviderPeople people,
            ProviderSettings settings,
            ProviderSignOut signOut) {
        this.providers = Optional.ofNullable(providers.getIfAvailable());
        this.properties = Optional.ofNullable(properties.getIfAvailable());
        this.people = people;
        this.settings = settings;
        this.signOut = signOut;
    }

    /** Whether names and passwords count: always without a provider, else only if somebody said so. */
    boolean takesPasswords() {
        return providers.isEmpty() || settings.passwords();
    }

    /** Where to sign in, and what to call it there; empty without a provider. */
    Map<String, String> choices() {
        Map<String, String> choices = new TreeMap<>();
        names().forEach((id, name) -> choices.put("/oauth2/authorization/" + id, name));
        return choices;
    }

    /** What ends sessions here and there. */
    ProviderSignOut signOut() {
        return signOut;
    }

    /** Where to sign out, and what of; empty without a provider, or if it cannot end sessions. */
    Map<String, String> waysOut() {
        return signOut.elsewhere(names());
    }

    private Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        properties.filter(configured -> providers.isPresent()).ifPresent(configured -> configured
                .getRegistration()
                .forEach((id, client) -> names.put(id, client.getClientName() == null ? id : client.getClientName())));
        return names;
    }

    void configure(HttpSecurity http) throws Exception {
        if (providers.isPresent()) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .userInfoEndpoint(users -> users.oidcUserService(people))
                    .successHandler(Landing.whereTheyWantedToGo())
                    .failureHandler(ProviderSignIn::failed));
            signOut.configure(http);
        }
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean unknown = why instanceof OAuth2AuthenticationException told
                && told.getError().getErrorCode().equals(ProviderPeople.UNKNOWN);
        LOG.warn("Somebody could not sign in: {}", why.getMessage());
        response.sendRedirect(unknown ? "/login?unknown" : "/login?provider");
    }
}
