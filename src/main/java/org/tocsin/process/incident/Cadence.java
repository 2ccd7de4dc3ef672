package org.tocsin.process.incident;

import java.time.Instant;
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
        Instant heard = Stream.of(Optional.of(incident.reportedAt()), written(incident), back(incident))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElseThrow();
        return heard.plus(incident.targets().updateEvery());
    }

    private Optional<Instant> written(Incident incident) {
        return notification.of(incident.number()).stream()
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

    private Optional<Instant> back(Incident incident) {
        return clock.of(incident.number()).stream()
                .filter(pause -> pause.waitingFor() == WaitingFor.OBSERVATION)
                .map(Pause::mayLastUntil)
                .max(Instant::compareTo);
    }
}
