package org.tocsin.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** One sign-in for pages, interfaces and the engine's web applications; everything is closed that is not named here. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final RequestMatcher OPEN = paths(
            "/login",
            "/acknowledge/**",
            "/hooks/**",
            "/error",
            "/actuator/health/**",
            "/webjars/**",
            "/css/**",
            "/js/**",
            "/images/**",
            "/favicon.ico");

    /**
     * The engine would let anybody make an administrator while it has none (CVE-2026-77226), which we do; and it would try
     * passwords without the pauses after wrong ones.
     */
    private static final RequestMatcher SHUT = paths(
            "/camunda/api/admin/setup/**",
            "/camunda/app/admin/*/setup/**",
            "/camunda/app/admin/setup/**",
            "/camunda/api/admin/auth/user/*/login/**",
            "/camunda/api/engine/engine/*/identity/verify/**");

    private static final RequestMatcher MACHINES = paths("/api/**", "/v3/api-docs/**", "/actuator/**");
    private static final RequestMatcher ENGINE = paths("/camunda/**");
    private static final RequestMatcher ENGINE_API = paths("/camunda/api/**");

    private static final RequestMatcher SIGN_OUT = new OrRequestMatcher(
            withDefaults().matcher(HttpMethod.POST, "/logout"),
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"));

    @Bean
    SecurityFilterChain oneSignIn(HttpSecurity http, EnginePasswords passwords) throws Exception {
        return http.authenticationProvider(passwords)
                .authorizeHttpRequests(requests -> requests.requestMatchers(SHUT)
                        .denyAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/login").failureUrl("/login?error").successHandler(whereTheyWantedToGo()))
                .httpBasic(basic -> basic.authenticationEntryPoint(basicChallenge()))
                .logout(logout -> logout.logoutRequestMatcher(SIGN_OUT)
                        .deleteCookies("JSESSIONID")
                        .logoutSuccessHandler(SignInConfiguration::signedOut))
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        paths("/hooks/**", "/acknowledge/**"), ENGINE, SignInConfiguration::hasPassword))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(SignInConfiguration::challenges)
                .build();
    }

    /** By its path alone: the host in the saved address is whatever the request claimed. */
    private static AuthenticationSuccessHandler whereTheyWantedToGo() {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(pagesOnly());
        handler.setRedirectStrategy((request, response, target) -> {
            UriComponents address = UriComponentsBuilder.fromUriString(target).build();
            String query = address.getQuery();
            response.sendRedirect(address.getPath() + (query == null ? "" : "?" + query));
        });
        return handler;
    }

    /** People are shown the page, machines are told what is missing. */
    private static void challenges(ExceptionHandlingConfigurer<HttpSecurity> exceptions) {
        exceptions
                .defaultAuthenticationEntryPointFor(basicChallenge(), MACHINES)
                .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), ENGINE_API)
                .defaultAuthenticationEntryPointFor(signInPage(), new NegatedRequestMatcher(MACHINES))
                .accessDeniedHandler((request, response, denied) -> {
                    if (denied instanceof CsrfException
                            && request.getRequestURI().equals("/login")) {
                        response.sendRedirect("/login?expired");
                    } else if (denied instanceof CsrfException && isUnknownMachine(request)) {
                        basicChallenge()
                                .commence(
                                        request,
                                        response,
                                        new InsufficientAuthenticationException("No password", denied));
                    } else {
                        new AccessDeniedHandlerImpl().handle(request, response, denied);
                    }
                });
    }

    /** What it lacks is a password; the token, which only browsers need, would not help it. */
    private static boolean isUnknownMachine(HttpServletRequest request) {
        return MACHINES.matches(request) && SecurityContextHolder.getContext().getAuthentication() == null;
    }

    private static LoginUrlAuthenticationEntryPoint signInPage() {
        LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
        page.setFavorRelativeUris(true);
        return page;
    }

    private static BasicAuthenticationEntryPoint basicChallenge() {
        BasicAuthenticationEntryPoint challenge = new BasicAuthenticationEntryPoint();
        challenge.setRealmName("Tocsin");
        return challenge;
    }

    /** After signing in, people land where they wanted to go, if that was a page. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !MACHINES.matches(request)
                && !ENGINE_API.matches(request)
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    /** A browser never sends this by itself to somebody who has signed in by the page. */
    private static boolean hasPassword(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Authorization")).startsWith("Basic ");
    }

    private static void signedOut(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        if (ENGINE.matches(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect("/login?signedout");
        }
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .map(pattern -> (RequestMatcher) withDefaults().matcher(pattern))
                .toList());
    }
}
