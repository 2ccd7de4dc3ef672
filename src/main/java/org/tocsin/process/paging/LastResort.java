package org.tocsin.process.paging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Role;
import org.tocsin.incident.Incident;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.paging.Paging;
import org.tocsin.paging.Summons;
import org.tocsin.process.Insiders;
import org.tocsin.process.People;

/** What is left when everybody was paged and nobody answered: tell those who can ring people up, with the numbers. */
@Component
class LastResort {

    private final Notification notification;
    private final People people;
    private final Paging paging;
    private final Insiders insiders;

    LastResort(Notification notification, People people, Paging paging, Insiders insiders) {
        this.notification = notification;
        this.people = people;
        this.paging = paging;
        this.insiders = insiders;
    }

    /** Alerts incident managers and SREs; {@code occasion} tells one alert from its repetition. */
    void alert(Incident incident, Summons summons, String occasion) {
        Set<String> all = new LinkedHashSet<>(people.having(Role.INCIDENT_MANAGER));
        all.addAll(people.having(Role.SRE));
        insiders.whoIsCalled(incident.number(), all);
        notification.tell(new Nudge(
                        "%s.nobody-answers.%s".formatted(incident.number(), occasion),
                        incident.number(),
                        List.copyOf(all),
                        "[%s] %s: NOBODY ANSWERS: %s"
                                .formatted(incident.priority(), incident.number(), incident.heading()),
                        text(summons))
                .withoutTexts());
    }

    private String text(Summons summons) {
        return """
                Every page that said "%s" was sent, and nobody answered. Ring somebody up, then complete the task \
                "Reach somebody by phone":

                %s"""
                .formatted(summons.purpose().asked(), numbers(summons));
    }

    private String numbers(Summons summons) {
        List<Person> everybody = paging.everybody(summons);
        if (everybody.isEmpty()) {
            return "There is nobody who could be asked: neither a rota nor a team says who.";
        }
        return everybody.stream()
                .map(person -> "%s: %s"
                        .formatted(person.displayName(), Objects.requireNonNullElse(person.phone(), "no number known")))
                .collect(Collectors.joining("\n"));
    }
}
