package org.tocsin.incident;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Team;
import org.tocsin.shared.InvalidInput;

/** Names of people and teams as the catalogue writes them; whoever gives another one reads which there are. */
@Component
class KnownPeople {

    private final Catalog catalog;

    KnownPeople(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Whether the person is in the catalogue now. */
    boolean has(String person) {
        return catalog.person(person).isPresent();
    }

    /** Whether there is anybody of that name, or in the team of that name. */
    boolean anybody(String helper) {
        return catalog.people().stream().anyMatch(person -> means(helper, person.name()));
    }

    /** The person; {@link InvalidInput} naming everybody if there is none. */
    String person(String field, String name) {
        return catalog.person(name)
                .map(Person::name)
                .orElseThrow(() -> new InvalidInput(field, "is not in the catalogue", oneOf(people())));
    }

    /** The person or the team; {@link InvalidInput} naming all if there is neither. */
    String helper(String field, String name) {
        return catalog.person(name)
                .map(Person::name)
                .or(() -> catalog.team(name).map(Team::name))
                .orElseThrow(() -> new InvalidInput(
                        field, "is neither a team nor a person", oneOf(Stream.concat(teams(), people()))));
    }

    /** Whether the helper is the person, or a team they belong to. */
    boolean means(String helper, String person) {
        List<String> teams = catalog.person(person).map(Person::teams).orElse(List.of());
        return helper.equals(person) || teams.contains(helper);
    }

    /** Who belongs to the team; nobody if there is none of that name. */
    List<String> members(String team) {
        return catalog.people().stream()
                .filter(person -> person.teams().contains(team))
                .map(Person::name)
                .toList();
    }

    private Stream<String> people() {
        return catalog.people().stream().map(Person::name);
    }

    private Stream<String> teams() {
        return catalog.teams().stream().map(Team::name);
    }

    private static String oneOf(Stream<String> names) {
        return "one of " + String.join(", ", names.toList());
    }
}
