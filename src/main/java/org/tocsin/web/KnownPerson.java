package org.tocsin.web;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody of the catalogue whom the provider has vouched for; their name is the catalogue's. */
final class KnownPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String person;

    KnownPerson(String person, OidcUser user, Collection<? extends GrantedAuthority> authorities) {
        super(authorities, user.getIdToken(), user.getUserInfo());
        this.person = person;
    }

    @Override
    public String getName() {
        return person;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof KnownPerson known && known.person.equals(person);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + person.hashCode();
    }
}
