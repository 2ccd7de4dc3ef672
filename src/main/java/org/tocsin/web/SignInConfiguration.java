package org.tocsin.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tocsin.access.Doorkeeper;

/** One sign-in for pages, interfaces and the engine's web applications; the table of {@code access} says whom what is open to. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final RequestMatcher ENGINE = Challenges.paths("/camunda/**");

    private static final RequestMatcher SIGN_OUT = new OrRequestMatcher(
            withDefaults().matcher(HttpMethod.POST, "/logout"),
            SignOutEverywhere.ASKED,
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"));

    @Bean
    SecurityFilterChain oneSignIn(
            HttpSecurity http,
            ProviderSignIn provider,
            EnginePasswords passwords,
            Doorkeeper doorkeeper,
            SignOutEverywhere everywhere,
            Programs programs)
            throws Exception {
        programs.configure(http);
        provider.configure(http);
        if (provider.takesPasswords()) {
            takePasswords(http, passwords);
        }
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll() // what led there was checked
                                .anyRequest()
                                .access(doorkeeper))
                .logout(logout -> logout.logoutRequestMatcher(SIGN_OUT)
                        .addLogoutHandler(everywhere)
                        .deleteCookies("JSESSIONID")
                        .logoutSuccessHandler(
                                (request, response, who) -> signedOut(request, response, who, provider.signOut())))
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        Challenges.paths("/hooks/**", "/acknowledge/**"), ENGINE, SignInConfiguration::hasPassword))
                .requestCache(cache -> cache.requestCache(Landing.pagesOnly()))
                .exceptionHandling(Challenges::configure)
                .build();
    }

    private static void takePasswords(HttpSecurity http, EnginePasswords passwords) throws Exception {
        http.authenticationProvider(passwords)
                .formLogin(form -> form.loginPage("/login")
                        .failureUrl("/login?error")
                        .successHandler(Landing.whereTheyWantedToGo()))
                .httpBasic(basic -> basic.authenticationEntryPoint(Challenges.basic()));
    }

    /** A browser never sends this by itself to somebody who has signed in by the page. */
    private static boolean hasPassword(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Authorization")).startsWith("Basic ")
                || BearerTokens.isShownBy(request);
    }

    private static void signedOut(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication who,
            ProviderSignOut provider)
            throws IOException {
        if (ENGINE.matches(request)) {
            provider.signOutLater(request, response, who);
        } else if (!provider.signOut(request, response, who)) {
            response.sendRedirect(SignOutEverywhere.ASKED.matches(request) ? "/login?everywhere" : "/login?signedout");
        }
    }
}
