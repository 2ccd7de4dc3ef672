package org.tocsin.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/**
 * Who may see which incident. A private one is seen by its insiders: who is named, by themselves or with their team, who was
 * paged or has a task of it, who reported or acknowledged it, who holds a role in it or came to help. To everybody else it is
 * as if there were none of that number. Roles of the company, also the administrators', count for nothing here.
 */
@Component
public final class Visibility {

    private final PrivacyTable table;
    private final IncidentTable incidents;
    private final Catalog catalog;
    private final ApplicationEventPublisher events;

    Visibility(PrivacyTable table, IncidentTable incidents, Catalog catalog, ApplicationEventPublisher events) {
        this.table = table;
        this.incidents = incidents;
        this.catalog = catalog;
        this.events = events;
    }

    /** What an incident is to somebody. */
    public enum Sight {
        /** Everybody may see it. */
        PUBLIC,
        /** It is private, and they may see it. */
        INSIDER,
        /** It is private, and they may not see it. */
        HIDDEN,
        /** There is none of that number. */
        UNKNOWN
    }

    /** What the incident is to the person. */
    public Sight sight(IncidentNumber number, String person) {
        Optional<Boolean> isPrivate = table.isPrivate(number);
        if (isPrivate.isEmpty()) {
            return Sight.UNKNOWN;
        }
        if (!isPrivate.get()) {
            return Sight.PUBLIC;
        }
        boolean inside = person.equals(Timeline.TOCSIN) || table.anyInside(number, namesOf(person));
        return inside ? Sight.INSIDER : Sight.HIDDEN;
    }

    /** Whether there is such an incident and the person may see it. */
    public boolean maySee(IncidentNumber number, String person) {
        return !isHidden(number, person);
    }

    /** Whether the number says nothing to the person: it is private to others, or there is no such incident. Tocsin sees all. */
    public boolean isHidden(IncidentNumber number, String person) {
        Sight sight = sight(number, person);
        return sight == Sight.HIDDEN || sight == Sight.UNKNOWN;
    }

    /** Fails with {@link UnknownIncident}, as for a number that nobody knows, unless the person may see it. */
    public void require(IncidentNumber number, String person) {
        if (isHidden(number, person)) {
            throw new UnknownIncident(number);
        }
    }

    /** Every incident that the person must not hear of; few, as few are private. */
    public Set<IncidentNumber> hiddenFrom(String person) {
        return table.hiddenFrom(namesOf(person));
    }

    /** Those of the numbers that the person may see, in their order. */
    public List<IncidentNumber> seen(Collection<IncidentNumber> numbers, String person) {
        Set<IncidentNumber> hidden = hiddenFrom(person);
        return numbers.stream().filter(number -> !hidden.contains(number)).toList();
    }

    /** All that have not ended and that the person may see, the most urgent first, then the oldest. */
    public List<Incident> open(String person) {
        return shown(incidents.open(hiddenFrom(person)), person);
    }

    /** The latest reports that the person may see, newest first, whether ended or not. */
    public List<Incident> recent(String person, int limit) {
        return shown(incidents.recent(hiddenFrom(person), limit), person);
    }

    /** Those that ended last and that the person may see, the latest first. */
    public List<Incident> endedLately(String person, int limit) {
        return shown(incidents.endedLately(hiddenFrom(person), limit), person);
    }

    private List<Incident> shown(List<Incident> listed, String person) {
        seen(listed.stream().filter(Incident::isPrivate).map(Incident::number).toList(), person);
        return listed;
    }

    /** Lists show the person what these incidents are about; of private ones that is told as {@link PrivateSeen}. */
    public void listed(Collection<IncidentNumber> numbers, String person) {
        if (!numbers.isEmpty()) {
            seen(table.privateAmong(numbers), person);
        }
    }

    private void seen(List<IncidentNumber> numbers, String person) {
        if (!numbers.isEmpty()) {
            events.publishEvent(new PrivateSeen(numbers, person, true));
        }
    }

    /** Whether it is private; fails with {@link UnknownIncident}. */
    public boolean isPrivate(IncidentNumber number) {
        return table.isPrivate(number).orElseThrow(() -> new UnknownIncident(number));
    }

    /** Those of the people who may see it, in their order: all of them if it is not private. */
    public List<String> among(IncidentNumber number, Collection<String> people) {
        if (!isPrivate(number)) {
            return List.copyOf(people);
        }
        Set<String> insiders = new LinkedHashSet<>(table.insiders(number));
        return people.stream()
                .filter(person -> namesOf(person).stream().anyMatch(insiders::contains))
                .toList();
    }

    /** Everybody of the catalogue who may see it, whether by themselves or with their team. */
    public List<String> insiders(IncidentNumber number) {
        return among(number, catalog.people().stream().map(Person::name).toList());
    }

    private List<String> namesOf(String person) {
        List<String> names = new ArrayList<>();
        Optional<Person> known = catalog.person(person);
        names.add(known.map(Person::name).orElse(person));
        names.addAll(known.map(Person::teams).orElse(List.of()));
        return names;
    }
}
