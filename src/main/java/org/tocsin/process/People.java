package org.tocsin.process;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Role;
import org.tocsin.catalog.Team;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentPeople;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.oncall.OnCall;
import org.tocsin.paging.Acknowledgement;
import org.tocsin.paging.PageAnswering;

/** Who is to be told about an incident, by what they have to do with it. */
@Component
public final class People {

    private final Catalog catalog;
    private final OnCall onCall;
    private final IncidentRoles roles;
    private final IncidentPeople helpers;
    private final PageAnswering answering;
    private final Clock clock;

    People(
            Catalog catalog,
            OnCall onCall,
            IncidentRoles roles,
            IncidentPeople helpers,
            PageAnswering answering,
            Clock clock) {
        this.catalog = catalog;
        this.onCall = onCall;
        this.roles = roles;
        this.helpers = helpers;
        this.answering = answering;
        this.clock = clock;
    }

    /**
     * Whoever has it in hand, which is who answered last that they respond, not who did first. If nobody has, or they have left the
     * company, whoever is on call for it. Never nobody.
     */
    public List<String> on(Incident incident) {
        Optional<String> owner = responder(incident).filter(this::isKnown);
        if (owner.isPresent()) {
            return List.of(owner.get());
        }
        List<String> primary = onCall.level(team(incident).name(), 1, Instant.now(clock)).people().stream()
                .map(Person::name)
                .toList();
        return primary.isEmpty() ? List.of(team(incident).lead()) : primary;
    }

    /** Who answered last that they respond, which after a reopening is not who acknowledged it; empty if nobody ever has. */
    public Optional<String> responder(Incident incident) {
        return answering
                .responder(incident.number())
                .map(Acknowledgement::person)
                .or(() -> Optional.ofNullable(incident.acknowledgedBy()));
    }

    /** The team that owns it by now and has not answered, while somebody has it in hand whom another team's call reached. */
    public Optional<Team> awaited(Incident incident) {
        return answering
                .responder(incident.number())
                .filter(answer ->
                        incident.state().awaitsHelp() && !answer.audience().isEmpty())
                .filter(answer -> !answer.audience().equals(team(incident).name()))
                .map(answer -> team(incident));
    }

    /** Whoever has it in hand, as {@link #on}, and the lead of the owning team. */
    public List<String> onAndLead(Incident incident) {
        Set<String> people = new LinkedHashSet<>(on(incident));
        people.add(team(incident).lead());
        return List.copyOf(people);
    }

    /** Whoever tells the stakeholders: who holds communications, else the incident manager; empty if nobody holds either. */
    public Optional<String> informing(Incident incident) {
        return roles.holder(incident.number(), IncidentRole.COMMUNICATIONS)
                .or(() -> roles.holder(incident.number(), IncidentRole.INCIDENT_MANAGER));
    }

    /** Everybody at work on it: whoever has it in hand, the incident manager, and those who came to help. */
    public List<String> working(Incident incident) {
        Set<String> people = new LinkedHashSet<>(on(incident));
        roles.holder(incident.number(), IncidentRole.INCIDENT_MANAGER).ifPresent(people::add);
        people.addAll(helpers.helpers(incident.number()));
        return List.copyOf(people);
    }

    /** Everybody at work on it, the lead of the owning team, whoever leads and whoever informs. */
    public List<String> concernedBy(Incident incident) {
        Set<String> people = new LinkedHashSet<>(working(incident));
        people.add(team(incident).lead());
        people.addAll(leading(incident));
        informing(incident).ifPresent(people::add);
        return List.copyOf(people);
    }

    /** The incident manager; everybody who could be as long as nobody is, and the lead of the owning team if nobody could. */
    public List<String> leading(Incident incident) {
        List<String> leading = roles.holder(incident.number(), IncidentRole.INCIDENT_MANAGER)
                .map(List::of)
                .orElseGet(() -> having(Role.INCIDENT_MANAGER));
        return leading.isEmpty() ? List.of(team(incident).lead()) : leading;
    }

    /** The incident manager or, as long as nobody is, the lead of the owning team. */
    public List<String> managing(Incident incident) {
        return List.of(roles.holder(incident.number(), IncidentRole.INCIDENT_MANAGER)
                .orElseGet(() -> team(incident).lead()));
    }

    /** Whether there is such a person still. */
    public boolean isKnown(String person) {
        return catalog.person(person).isPresent();
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
