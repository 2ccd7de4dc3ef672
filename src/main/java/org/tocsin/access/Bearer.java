package org.tocsin.access;

import java.util.Collection;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A program that has shown a token; its name is {@link ApiToken#actor}. */
public final class Bearer extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String actor;
    private final boolean machine;
    private final Set<Scope> scopes;

    /** Of a token that {@link ApiTokens#check} has found good. */
    public Bearer(ApiToken token, Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.actor = token.actor();
        this.machine = token.machine();
        this.scopes = token.scopes();
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    boolean isMachine() {
        return machine;
    }

    boolean has(Scope scope) {
        return scopes.contains(scope);
    }
}
