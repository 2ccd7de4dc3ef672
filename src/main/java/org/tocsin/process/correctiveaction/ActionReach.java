package org.tocsin.process.correctiveaction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Role;
import org.tocsin.catalog.Team;
import org.tocsin.process.People;

/** Who hears of an action that is late: with every business day more people. */
@Component
class ActionReach {

    private final Catalog catalog;
    private final People people;

    ActionReach(Catalog catalog, People people) {
        this.catalog = catalog;
        this.people = people;
    }

    /** The assignee and the leads of their teams; then the lead and deputy of the team it belongs to; then the incident managers. */
    List<String> overdue(Action action, int timesBefore) {
        Set<String> all = new LinkedHashSet<>(List.of(action.assignee()));
        teamsOf(action.assignee()).map(Team::lead).forEach(all::add);
        return wider(action, timesBefore, all);
    }

    /** The lead of the team it belongs to, or who stands in for a lead whose work it is; then the others as above. */
    List<String> unverified(Action action, int timesBefore) {
        Team team = catalog.teamOrFallback(action.team());
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(Stream.of(team.lead()), Stream.ofNullable(team.deputy()))
                .filter(person -> mayVerify(action, person))
                .findFirst()
                .ifPresentOrElse(all::add, () -> all.addAll(people.having(Role.INCIDENT_MANAGER)));
        return wider(action, timesBefore, all).stream()
                .filter(person -> mayVerify(action, person))
                .toList();
    }

    private List<String> wider(Action action, int timesBefore, Set<String> all) {
        Team team = catalog.teamOrFallback(action.team());
        if (timesBefore > 0) {
            Stream.concat(Stream.of(team.lead()), Stream.ofNullable(team.deputy()))
                    .forEach(all::add);
        }
        if (timesBefore > 1) {
            all.addAll(people.having(Role.INCIDENT_MANAGER));
        }
        return List.copyOf(all);
    }

    private static boolean mayVerify(Action action, String person) {
        return !action.isWorkOf(person);
    }

    private Stream<Team> teamsOf(String person) {
        return catalog.person(person).map(Person::teams).stream()
                .flatMap(List::stream)
                .flatMap(team -> catalog.team(team).stream());
    }
}
