package org.tocsin.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.timeline.Timeline;

/**
 * The records of all incidents. Every change runs in the caller's transaction if there is one, is written on the
 * timeline, and changes nothing when it has been made before. A change that the table of moves does not allow is refused
 * with {@link ImpossibleTransition}, one of an unknown incident with {@link UnknownIncident}; both leave the caller's
 * transaction usable.
 */
@Component
public final class Incidents {

    private final IncidentTable table;
    private final Changes changes;
    private final Stopwatch stopwatch;
    private final Merges merges;
    private final Catalog catalog;
    private final Timeline timeline;
    private final Clock clock;

    Incidents(
            IncidentTable table,
            Changes changes,
            Stopwatch stopwatch,
            Merges merges,
            Catalog catalog,
            Timeline timeline,
            Clock clock) {
        this.table = table;
        this.changes = changes;
        this.stopwatch = stopwatch;
        this.merges = merges;
        this.catalog = catalog;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Opens an incident under the next number of the present year (UTC), in the state {@link State#REPORTED}. No
     * number is given twice or left out for good, however many are opened at once.
     *
     * @throws InvalidInput when the report names a service the catalogue does not know; nothing was opened
     */
    public Incident open(Report report, Priority priority, TargetPolicy policy) {
        requireKnown(report.service());
        return changes.inTransaction(() -> {
            Instant now = now();
            Incident incident = table.insert(
                    report, new Incident.Standing(priority, State.REPORTED, Targets.from(now, policy)), now);
            timeline.record(
                    incident.number(),
                    report.origin().reportedBy(),
                    "reported",
                    "%s (%s, by way of %s)"
                            .formatted(report.title(), priority, report.origin().source()));
            return incident;
        });
    }

    /** The incident; fails with {@link UnknownIncident}. */
    public Incident get(IncidentNumber number) {
        return table.get(number);
    }

    /**
     * Nobody else can change these incidents until the caller's transaction ends: for whoever is about to move their
     * processes, so that all do so one after the other. Fails with {@link UnknownIncident}.
     */
    public void hold(List<IncidentNumber> numbers) {
        changes.ofAll(numbers, () -> {});
    }

    /** The incident, if there is one of that number. */
    public Optional<Incident> find(IncidentNumber number) {
        return table.find(number);
    }

    /** All that have not ended, the most urgent first, then the oldest; for people ask {@link Visibility#open}. */
    public List<Incident> open() {
        return table.open(Set.of());
    }

    /** The latest reports, newest first, whether ended or not; for people ask {@link Visibility#recent}. */
    public List<Incident> recent(int limit) {
        return table.recent(Set.of(), limit);
    }

    /**
     * Keeps how the report was judged, and the priority that follows; but a more urgent one that a person has set stays.
     * Judged an incident, it becomes active; with every other outcome it stays as it is until {@link #end}.
     *
     * @throws InvalidInput when it names a service, or an original, that does not exist; nothing was changed
     */
    public void triage(IncidentNumber number, Triage triage, Priority priority, TargetPolicy policy) {
        requireKnown(triage.service());
        changes.ofAll(concernedBy(number, triage), () -> {
            Incident incident = table.get(number);
            if (triage.equals(incident.answers().triage())) {
                return;
            }
            requireOriginal(triage);
            if (triage.outcome() == Triage.Outcome.INCIDENT) {
                changes.move(incident, State.ACTIVE);
            } else if (incident.state() != State.REPORTED) {
                throw Changes.impossible(incident, "be triaged");
            }
            table.triage(number, triage, now());
            Optional<String> insists =
                    table.whoDecided(number).filter(who -> incident.priority().moreUrgentThan(priority));
            if (insists.isEmpty()) {
                table.promise(number, priority, stopwatch.promised(incident, policy, triage.by()));
                table.decided(number, null);
            }
            timeline.record(
                    number,
                    triage.by(),
                    "triaged",
                    insists.map(who -> Sentences.triaged(triage, incident.priority()) + Sentences.kept(priority, who))
                            .orElseGet(() -> Sentences.triaged(triage, priority)));
        });
    }

    /**
     * Somebody has answered. The first answer is kept for ever, whatever happens later.
     *
     * @param at when they answered, in UTC
     * @return whether this was the first; never for an incident that has ended
     */
    public boolean acknowledge(IncidentNumber number, String person, Instant at) {
        return changes.inTransaction(() -> {
            boolean first = !table.lock(number).state().ended() && table.acknowledge(number, person, at);
            if (first) {
                timeline.record(number, person, "acknowledged", "%s is on it.".formatted(person));
            }
            return first;
        });
    }

    /**
     * It is more, or less, urgent than thought: every target moves, counted from the report, less the time the clock stood
     * still. A pause that the new priority does not allow is over. The same priority again changes nothing.
     *
     * @return whether it changed
     */
    public boolean changePriority(
            IncidentNumber number, Priority priority, TargetPolicy policy, String by, String why) {
        return changes.locked(number, incident -> {
            if (incident.state().ended()) {
                throw Changes.impossible(incident, "become " + priority);
            }
            if (priority == incident.priority()) {
                return false;
            }
            Targets targets = stopwatch.promised(incident, policy, by);
            table.promise(number, priority, targets);
            table.decided(number, by);
            timeline.record(
                    number, by, "priority-changed", Sentences.moved(incident.priority(), priority, targets, why));
            return true;
        });
    }

    /** It was fixed and is observed from now on. */
    public void resolve(IncidentNumber number, Resolution resolution) {
        changes.of(number, incident -> {
            if (incident.state() != State.RESOLVED) {
                changes.move(incident, State.RESOLVED);
                stopwatch.start(incident, resolution.by());
                table.resolve(number, resolution, now());
                timeline.record(number, resolution.by(), "resolved", resolution.whatFixed());
            }
        });
    }

    /** Keeps what is expected after it was resolved. */
    public void assess(IncidentNumber number, Assessment assessment) {
        changes.of(number, incident -> {
            if (assessment.equals(incident.answers().assessment())) {
                return;
            }
            if (incident.state() != State.RESOLVED && incident.state() != State.IN_REVIEW) {
                throw Changes.impossible(incident, "be assessed");
            }
            table.assess(number, assessment);
            timeline.record(number, assessment.by(), "assessed", Sentences.assessed(assessment));
        });
    }

    /**
     * It came back while it was observed: the same incident is active again, its first acknowledgement kept. The time since it
     * was resolved does not count.
     *
     * @param by who says so: a catalogue name, or {@link Timeline#TOCSIN}
     */
    public void reopen(IncidentNumber number, String by, String why) {
        changes.of(number, incident -> {
            if (incident.state() != State.ACTIVE) {
                changes.move(incident, State.ACTIVE);
                stopwatch.observed(incident, why);
                table.reopen(number);
                timeline.record(number, by, "reopened", why);
            }
        });
    }

    /** It is over; a postmortem follows. */
    public void review(IncidentNumber number) {
        changes.of(number, incident -> {
            if (incident.state() != State.IN_REVIEW) {
                changes.move(incident, State.IN_REVIEW);
                timeline.record(number, Timeline.TOCSIN, "review-began", "It is over; a postmortem follows.");
            }
        });
    }

    /**
     * It ends in the given state; fails with {@link InvalidInput} unless that is one in which incidents have ended.
     *
     * @param by who decided it: a person, or {@link Timeline#TOCSIN}
     */
    public void end(IncidentNumber number, State endState, String by, String why) {
        if (!endState.ended()) {
            throw new InvalidInput("endState", "is " + endState, "a state in which an incident has ended");
        }
        changes.of(number, incident -> {
            if (incident.state() != endState) {
                changes.move(incident, endState);
                stopwatch.start(incident, by);
                table.end(number, now());
                timeline.record(number, by, endState.name().toLowerCase(Locale.ROOT), why);
            }
        });
    }

    private void requireKnown(@Nullable String service) {
        if (service != null) {
            catalog.serviceNamed(service);
        }
    }

    /** Whoever names an original locks it, too: it must not become a duplicate of this one meanwhile. */
    private List<IncidentNumber> concernedBy(IncidentNumber number, Triage triage) {
        IncidentNumber original = triage.duplicateOf();
        if (original == null) {
            return List.of(number);
        }
        merges.requireOther("duplicateOf", number, original, triage.by());
        return List.of(number, original);
    }

    private void requireOriginal(Triage triage) {
        IncidentNumber original = triage.duplicateOf();
        if (original != null) {
            merges.closedTo(table.get(original)).ifPresent(closed -> {
                throw new InvalidInput(
                        "duplicateOf", "is %s, which %s".formatted(original, closed.why()), closed.instead());
            });
        }
    }

    private Instant now() {
        // PostgreSQL keeps microseconds; what is answered now is what will be read again.
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
