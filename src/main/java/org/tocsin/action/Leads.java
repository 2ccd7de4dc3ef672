package org.tocsin.action;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Team;
import org.tocsin.shared.NotAllowed;

/** Who answers for an action beside its assignee: the lead of the team it belongs to, and of the assignee's teams. */
@Component
class Leads {

    private final Catalog catalog;

    Leads(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Fails with {@link NotAllowed}, naming those who may, unless the person is one of them. */
    void require(Action action, String person, String what) {
        Map<String, String> leads = new TreeMap<>();
        teams(action).forEach(team -> leads.put(team.name(), team.lead()));
        if (!leads.containsValue(person)) {
            throw new NotAllowed("Only the lead of %s may %s"
                    .formatted(
                            leads.entrySet().stream()
                                    .map(lead -> "%s (%s)".formatted(lead.getKey(), lead.getValue()))
                                    .collect(Collectors.joining(" or ")),
                            what));
        }
    }

    private Set<Team> teams(Action action) {
        Stream<String> names = Stream.concat(
                Stream.of(action.team()),
                catalog.person(action.assignee()).map(Person::teams).stream().flatMap(teams -> teams.stream()));
        return names.map(catalog::teamOrFallback).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
