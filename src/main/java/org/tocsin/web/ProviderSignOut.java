package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.tocsin.shared.OwnAddress;
import org.tocsin.web.guard.Sessions;

/** Signing out here ends the session at the provider, and the other way round. */
@Component
class ProviderSignOut {

    private static final String SIGNED_OUT = "/login?signedout";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String STILL_TO_END = "org.tocsin.sign-out";

    private final Optional<ClientRegistrationRepository> providers;
    private final Sessions sessions;
    private final OwnAddress address;
    private final Clock clock;

    ProviderSignOut(
            ObjectProvider<ClientRegistrationRepository> providers,
            Sessions sessions,
            OwnAddress address,
            Clock clock) {
        this.providers = Optional.ofNullable(providers.getIfAvailable());
        this.sessions = sessions;
        this.address = address;
        this.clock = clock;
    }

    /** Hears, at {@code /logout/connect/back-channel/…}, of sessions that have ended at the provider. */
    void configure(HttpSecurity http) throws Exception {
        if (providers.isPresent()) {
            EndedElsewhere heard = new EndedElsewhere(sessions);
            http.oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(heard)));
        }
    }

    /**
     * Ends the session at the provider, too, if there is one that can. By a page that leads there: a form of ours may
     * not be sent elsewhere, not even by a detour.
     *
     * @return whether it has answered
     */
    boolean signOut(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        Optional<String> end = endOf(request, response, who);
        if (end.isEmpty()) {
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
                                .formatted(HtmlUtils.htmlEscape(end.get())));
        return true;
    }

    /** As {@link #signOut} for the engine's web applications, which read no page: the next page that they open leads there. */
    void signOutLater(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        endOf(request, response, who).ifPresent(end -> request.getSession()
                .setAttribute(STILL_TO_END, new Still(end, Instant.now(clock).plus(SOON))));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /**
     * Where a session at the provider is still to be ended, for some seconds: a page may be left before it was there. The
     * page that people come back to, which has something to say, is the end of it.
     */
    Optional<String> stillToEnd(HttpServletRequest request) {
        Optional<HttpSession> session = Optional.ofNullable(request.getSession(false));
        if (request.getQueryString() != null) {
            session.ifPresent(ended -> ended.removeAttribute(STILL_TO_END));
        }
        return session.map(begun -> (Still) begun.getAttribute(STILL_TO_END))
                .filter(still -> Instant.now(clock).isBefore(still.until()))
                .map(Still::address);
    }

    private record Still(String address, Instant until) {}

    private Optional<String> endOf(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        return providers
                .filter(known -> who != null)
                .map(known ->
                        new EndOfSession(known, address).addressFor(request, response, Objects.requireNonNull(who)))
                .filter(end -> end.startsWith("http"));
    }

    /**
     * Where somebody ends their session at each provider without one here: whom the catalogue does not know may have
     * another account, and the provider would send back the same one for ever.
     *
     * @param names what providers are called, by their id
     */
    Map<String, String> elsewhere(Map<String, String> names) {
        Map<String, String> ways = new TreeMap<>();
        names.forEach((id, name) -> providers
                .map(known -> known.findByRegistrationId(id))
                .flatMap(this::endAt)
                .ifPresent(end -> ways.put(end, name)));
        return ways;
    }

    private Optional<String> endAt(ClientRegistration client) {
        return Optional.ofNullable(
                        client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .map(end -> UriComponentsBuilder.fromUriString(end.toString())
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(client.getClientId(), address.of(SIGNED_OUT))
                        .toUriString());
    }

    /** Knows where a session at a provider ends. */
    private static final class EndOfSession extends OidcClientInitiatedLogoutSuccessHandler {

        EndOfSession(ClientRegistrationRepository providers, OwnAddress address) {
            super(providers);
            setPostLogoutRedirectUri(address.of(SIGNED_OUT).toString());
            setDefaultTargetUrl(SIGNED_OUT);
        }

        String addressFor(HttpServletRequest request, HttpServletResponse response, Authentication who) {
            return determineTargetUrl(request, response, who);
        }
    }
}
