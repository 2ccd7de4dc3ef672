package org.tocsin.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.tocsin.engine.SignIn;

/** Names and passwords are the engine's. Each group is an authority: {@code ROLE_TEAMLEAD}, {@code ROLE_PAYMENTS}. */
@Component
class EnginePasswords implements AuthenticationProvider {

    private final SignIn signIn;

    EnginePasswords(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName().strip().toLowerCase(Locale.ENGLISH);
        SignIn.SignedIn person = signIn.check(name, passwordOf(given.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("The name or the password is wrong."));
        return UsernamePasswordAuthenticationToken.authenticated(person.person(), null, authorities(person.groups()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String passwordOf(@Nullable Object credentials) {
        return credentials == null ? "" : credentials.toString();
    }

    private static List<SimpleGrantedAuthority> authorities(List<String> groups) {
        return groups.stream()
                .map(group -> new SimpleGrantedAuthority("ROLE_" + group.toUpperCase(Locale.ENGLISH)))
                .toList();
    }
}
