package org.tocsin.process.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Pause;
import org.tocsin.incident.ResponseClock;
import org.tocsin.incident.WaitingFor;
import org.tocsin.notification.Notification;
import org.tocsin.notification.StakeholderUpdate;
import org.tocsin.shared.IncidentNumber;

/** When stakeholders hear of an incident again. They do not wait because the clock stands still. */
@Component
class Cadence {

    private final Notification notification;
    private final ResponseClock clock;
    private final Catalog catalog;

    Cadence(Notification notification, ResponseClock clock, Catalog catalog) {
        this.notification = notification;
        this.clock = clock;
        this.catalog = catalog;
    }

    /** Counted from the last time they heard of it: the report, what people wrote since, or that it is back. */
    Instant next(Incident incident) {
        return next(incident, notification.of(incident.number()), clock.of(incident.number()));
    }

    /** The same of each of the incidents, whose clocks stood still as is given. */
    Map<IncidentNumber, Instant> next(Collection<Incident> incidents, Map<IncidentNumber, List<Pause>> pauses) {
        List<IncidentNumber> numbers = incidents.stream().map(Incident::number).toList();
        Map<IncidentNumber, List<StakeholderUpdate>> updates = notification.of(numbers);
        Map<IncidentNumber, Instant> next = new HashMap<>();
        incidents.forEach(incident -> next.put(
                incident.number(),
                next(
                        incident,
                        updates.getOrDefault(incident.number(), List.of()),
                        pauses.getOrDefault(incident.number(), List.of()))));
        return next;
    }

    private Instant next(Incident incident, List<StakeholderUpdate> updates, List<Pause> pauses) {
        Instant heard = Stream.of(Optional.of(incident.reportedAt()), written(updates), back(pauses))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElseThrow();
        return heard.plus(incident.targets().updateEvery());
    }

    private Optional<Instant> written(List<StakeholderUpdate> updates) {
        return updates.stream()
                .filter(update -> update.draft().kind().equals(UpdateNotes.KIND))
                .filter(this::counts)
                .map(StakeholderUpdate::draftedAt)
                .max(Instant::compareTo);
    }

    /** What support drafts relieves nobody of telling stakeholders until somebody has approved it. */
    private boolean counts(StakeholderUpdate update) {
        return update.approved()
                || catalog.person(update.draft().author()).map(Person::responds).orElse(true);
    }

    private static Optional<Instant> back(List<Pause> pauses) {
        return pauses.stream()
                .filter(pause -> pause.waitingFor() == WaitingFor.OBSERVATION)
                .map(Pause::mayLastUntil)
                .max(Instant::compareTo);
    }
}
