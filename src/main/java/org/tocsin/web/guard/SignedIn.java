package org.tocsin.web.guard;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Role;

/**
 * What a session remembers of the sign-in that it came of.
 *
 * @param id what the database knows it by
 * @param person their name in the catalogue
 * @param until when it ends, however often it is used
 * @param mayDo their teams and roles at that moment
 */
record SignedIn(UUID id, String person, Instant until, String mayDo) implements Serializable {

    /** The same text for the same teams and roles; empty for somebody whom the catalogue does not know. */
    static String mayDo(Optional<Person> person) {
        return person.map(known -> "%s %s"
                        .formatted(
                                known.teams().stream().sorted().toList(),
                                known.roles().stream()
                                        .map(Role::groupId)
                                        .sorted()
                                        .toList()))
                .orElse("");
    }
}
