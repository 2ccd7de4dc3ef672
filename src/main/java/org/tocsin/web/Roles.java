package org.tocsin.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.tocsin.access.ApiToken;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Role;

/** What pages know of whoever looks: each team and each role of theirs, {@code ROLE_PAYMENTS}, {@code ROLE_TEAMLEAD}. */
@Component
class Roles {

    private final Catalog catalog;

    Roles(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Of a person of the catalogue, as it is now; none of somebody else. */
    List<GrantedAuthority> authoritiesOf(String person) {
        return catalog.person(person).stream()
                .filter(known -> known.name().equals(person))
                .flatMap(Roles::groups)
                .map(group ->
                        (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + group.toUpperCase(Locale.ENGLISH)))
                .toList();
    }

    /** A machine has none. */
    List<GrantedAuthority> authoritiesOf(ApiToken token) {
        return token.machine() ? List.of() : authoritiesOf(token.owner());
    }

    private static Stream<String> groups(Person person) {
        return Stream.concat(person.teams().stream(), person.roles().stream().map(Role::groupId));
    }
}
