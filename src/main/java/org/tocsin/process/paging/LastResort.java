package org.tocsin.process.paging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Role;
import org.tocsin.incident.Incident;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.process.People;

/** What is left when everybody was paged and nobody answered: tell those who can ring people up, with the numbers. */
@Component
class LastResort {

    private final Notification notification;
    private final People people;
    private final Catalog catalog;

    LastResort(Notification notification, People people, Catalog catalog) {
        this.notification = notification;
        this.people = people;
        this.catalog = catalog;
    }

    /** Alerts incident managers and SREs; {@code occasion} tells one alert from its repetition. */
    void alert(Incident incident, String occasion) {
        Set<String> all = new LinkedHashSet<>(people.having(Role.INCIDENT_MANAGER));
        all.addAll(people.having(Role.SRE));
        notification.tell(new Nudge(
                "%s.nobody-answers.%s".formatted(incident.number(), occasion),
                incident.number(),
                new ArrayList<>(all),
                "[%s] %s: NOBODY ANSWERS: %s".formatted(incident.priority(), incident.number(), incident.title()),
                "Every page was sent and nobody answered. Ring somebody up, then complete the task "
                        + "\"Reach somebody by phone\":\n\n" + numbers(incident)));
    }

    private String numbers(Incident incident) {
        List<String> members = people.team(incident).members();
        return members.stream()
                .flatMap(name -> catalog.person(name).stream())
                .map(person -> "%s: %s"
                        .formatted(person.displayName(), Objects.requireNonNullElse(person.phone(), "no number known")))
                .collect(Collectors.joining("\n"));
    }
}
