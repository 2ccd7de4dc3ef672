package org.tocsin.process.stakeholderupdate;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Role;
import org.tocsin.catalog.Team;
import org.tocsin.incident.Incident;
import org.tocsin.process.People;

/** Who may approve a text that goes out: incident managers and team leads, and never its author. */
@Component
class SecondPersons {

    private final People people;

    SecondPersons(People people) {
        this.people = people;
    }

    /** The incident manager; everybody who may if nobody leads, or the text is theirs. */
    List<String> first(Incident incident, String author) {
        List<String> leading = others(people.leading(incident), author);
        return leading.isEmpty() ? all(incident, author) : leading;
    }

    /** Every incident manager, and the lead and deputy of the owning team. */
    List<String> all(Incident incident, String author) {
        Team team = people.team(incident);
        Set<String> all = new LinkedHashSet<>(people.having(Role.INCIDENT_MANAGER));
        Stream.of(team.lead(), team.deputy()).filter(Objects::nonNull).forEach(all::add);
        return others(all, author);
    }

    private static List<String> others(Collection<String> people, String author) {
        return people.stream().filter(person -> !person.equals(author)).toList();
    }
}
