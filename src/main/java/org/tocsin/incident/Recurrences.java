package org.tocsin.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.timeline.Timeline;

/** What it means for an incident that its problem is said to be there again, or still. */
@Component
public final class Recurrences {

    private final IncidentTable incidents;
    private final LinkTable links;
    private final Changes changes;
    private final Timeline timeline;
    private final Visibility visibility;
    private final RecurrenceSettings settings;
    private final Clock clock;

    Recurrences(
            IncidentTable incidents,
            LinkTable links,
            Changes changes,
            Timeline timeline,
            Visibility visibility,
            RecurrenceSettings settings,
            Clock clock) {
        this.incidents = incidents;
        this.links = links;
        this.changes = changes;
        this.timeline = timeline;
        this.visibility = visibility;
        this.settings = settings;
        this.clock = clock;
    }

    /** What follows. */
    public enum Sequel {
        /** It is worked on anyway. */
        KNOWN,
        /** It was resolved so lately that monitoring may not have noticed yet. */
        TOO_EARLY,
        /** It is observed: the same incident has to be worked on again. */
        REOPENS,
        /** It is over: this is a new incident. */
        NEW
    }

    /**
     * Monitoring reports the problem of the incident. Nobody else can change the incident until the caller's transaction
     * ends, so that what is answered stays true.
     *
     * @param wasOver whether monitoring has said that it was over, since it last reported it
     */
    public Sequel judge(IncidentNumber number, boolean wasOver) {
        return changes.inTransaction(() -> sequel(incidents.lock(number), wasOver));
    }

    /**
     * A new incident was opened for a problem that an earlier one was about. They are linked: as a recurrence if the earlier
     * one was a real problem that is over for no longer than the setting says, otherwise as related.
     */
    public void follows(IncidentNumber number, IncidentNumber earlier) {
        Incident before = incidents.get(links.originalOf(earlier).orElse(earlier));
        if (!settings.counts(before.endedAt(), Instant.now(clock))) {
            return;
        }
        boolean real = before.state() != State.REJECTED && before.state() != State.CANCELLED;
        link(number, before, real ? Link.Kind.RECURRENCE_OF : Link.Kind.RELATED, Timeline.TOCSIN);
    }

    /**
     * Somebody says, with a new report, that it is an earlier incident come back.
     *
     * @throws InvalidInput when there is no such incident, or it is not over: then the same one has to go on
     */
    public void recursAs(IncidentNumber number, IncidentNumber earlier, String by) {
        Incident before = incidents
                .find(earlier)
                .filter(found -> !visibility.isHidden(earlier, by))
                .orElseThrow(() -> new InvalidInput(
                        "recurrenceOf", "is %s, which is unknown".formatted(earlier), "the number of an incident"));
        if (observed(before)) {
            throw new InvalidInput(
                    "recurrenceOf",
                    "is %s, which is still observed".formatted(earlier),
                    "to say of %s itself that it recurred; it is worked on again then".formatted(earlier));
        }
        if (before.state().awaitsHelp()) {
            throw new InvalidInput(
                    "recurrenceOf",
                    "is %s, which is still worked on".formatted(earlier),
                    "an incident that is over, or no report at all");
        }
        link(number, before, Link.Kind.RECURRENCE_OF, by);
    }

    /** The incidents that had the same problem before and are not private, the latest first. */
    public List<Incident> before(IncidentNumber number) {
        return links.of(number).stream()
                .filter(link -> link.kind() == Link.Kind.RECURRENCE_OF
                        && link.incident().equals(number))
                .map(link -> incidents.get(link.other()))
                .filter(earlier -> !earlier.isPrivate())
                .flatMap(earlier -> Stream.concat(Stream.of(earlier), before(earlier.number()).stream()))
                .toList();
    }

    private Sequel sequel(Incident incident, boolean wasOver) {
        return switch (incident.state()) {
            case REPORTED, ACTIVE -> Sequel.KNOWN;
            case RESOLVED ->
                !observed(incident)
                        ? Sequel.NEW
                        : wasOver || lastsTooLong(incident) ? Sequel.REOPENS : Sequel.TOO_EARLY;
            case IN_REVIEW, CLOSED, REJECTED, DEFERRED, DUPLICATE, CANCELLED -> Sequel.NEW;
        };
    }

    /** Between the end of the observation and the review it still stands as resolved, and cannot be reopened any more. */
    private boolean observed(Incident incident) {
        return incident.observedAt(Instant.now(clock));
    }

    private boolean lastsTooLong(Incident incident) {
        Instant resolvedAt = Objects.requireNonNull(incident.resolvedAt());
        return !Instant.now(clock).isBefore(resolvedAt.plus(settings.stillFiringAfter()));
    }

    private void link(IncidentNumber number, Incident before, Link.Kind kind, String by) {
        Link link = new Link(kind, number, before.number(), by, Instant.now(clock));
        changes.ofAll(List.of(number, before.number()), () -> {
            if (links.add(link)) {
                timeline.record(
                        number,
                        by,
                        "linked",
                        "The same problem was %s: %s".formatted(before.number(), before.heading()));
                timeline.record(before.number(), by, "linked", "The problem is back: it is %s now.".formatted(number));
            }
        });
    }
}
