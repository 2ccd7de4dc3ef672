package org.tocsin.process;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Role;
import org.tocsin.catalog.Team;
import org.tocsin.incident.Incident;
import org.tocsin.oncall.OnCall;

/** Who is to be told about an incident, by what they have to do with it. */
@Component
public final class People {

    private final Catalog catalog;
    private final OnCall onCall;
    private final Clock clock;

    People(Catalog catalog, OnCall onCall, Clock clock) {
        this.catalog = catalog;
        this.onCall = onCall;
        this.clock = clock;
    }

    /** Whoever has it in hand, or else whoever is on call for it. */
    public List<String> on(Incident incident) {
        String owner = incident.acknowledgedBy();
        if (owner != null) {
            return List.of(owner);
        }
        List<String> primary = onCall.level(team(incident).name(), 1, Instant.now(clock)).people().stream()
                .map(Person::name)
                .toList();
        return primary.isEmpty() ? List.of(team(incident).lead()) : primary;
    }

    /** Whoever has it in hand, the lead of the owning team, and the incident managers. */
    public List<String> concernedBy(Incident incident) {
        Set<String> people = new LinkedHashSet<>(on(incident));
        people.add(team(incident).lead());
        people.addAll(having(Role.INCIDENT_MANAGER));
        return List.copyOf(people);
    }

    /** The person, and the lead of the team that owns what the incident was about. */
    public List<String> answeringFor(String person, Incident incident) {
        return List.copyOf(new LinkedHashSet<>(List.of(person, team(incident).lead())));
    }

    /** Everybody who has the role. */
    public List<String> having(Role role) {
        return catalog.people().stream()
                .filter(person -> person.roles().contains(role))
                .map(Person::name)
                .toList();
    }

    /** The team that owns the affected service, or the one that takes what nobody owns. */
    public Team team(Incident incident) {
        return catalog.teamFor(incident.service());
    }
}
