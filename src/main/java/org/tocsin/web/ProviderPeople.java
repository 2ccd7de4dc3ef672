package org.tocsin.web;

import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;

/** Finds whom the provider has vouched for in the catalogue. What they may do is the catalogue's to say. */
@Component
class ProviderPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The code of the error when the catalogue does not know them. */
    static final String UNKNOWN = "unknown_person";

    private final OidcUserService provider = new OidcUserService();
    private final Catalog catalog;
    private final Roles roles;
    private final ProviderSettings settings;

    ProviderPeople(Catalog catalog, Roles roles, ProviderSettings settings) {
        this.catalog = catalog;
        this.roles = roles;
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        String claim = user.getClaimAsString(settings.personClaim());
        Person person = Optional.ofNullable(claim)
                .flatMap(name -> name.contains("@") ? byMail(name, user) : catalog.person(name))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
        return new KnownPerson(person.name(), user, roles.authoritiesOf(person.name()));
    }

    /** An address that the provider has not checked may be anybody's. */
    private Optional<Person> byMail(String address, OidcUser user) {
        if (Boolean.FALSE.equals(user.getEmailVerified())) {
            return Optional.empty();
        }
        List<Person> theirs = catalog.people().stream()
                .filter(person -> person.email().equalsIgnoreCase(address))
                .toList();
        return theirs.size() == 1 ? Optional.of(theirs.get(0)) : Optional.empty();
    }
}
