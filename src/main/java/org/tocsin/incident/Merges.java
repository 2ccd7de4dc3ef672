package org.tocsin.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.timeline.Timeline;

/** Which incidents may become one, and how one becomes two again. */
@Component
class Merges {

    private final IncidentTable incidents;
    private final LinkTable links;
    private final Stopwatch stopwatch;
    private final Changes changes;
    private final Timeline timeline;
    private final Visibility visibility;
    private final Clock clock;

    Merges(
            IncidentTable incidents,
            LinkTable links,
            Stopwatch stopwatch,
            Changes changes,
            Timeline timeline,
            Visibility visibility,
            Clock clock) {
        this.incidents = incidents;
        this.links = links;
        this.stopwatch = stopwatch;
        this.changes = changes;
        this.timeline = timeline;
        this.visibility = visibility;
        this.clock = clock;
    }

    boolean mayMerge(IncidentNumber number, IncidentNumber into, String by) {
        requireOther("into", number, into, by);
        return changes.withAll(List.of(number, into), () -> checked(number, into));
    }

    void merge(IncidentNumber number, IncidentNumber into, String by, String why) {
        requireOther("into", number, into, by);
        changes.ofAll(List.of(number, into), () -> {
            if (checked(number, into)) {
                join(number, into, by, why);
            }
        });
    }

    IncidentNumber mergeAsTriaged(IncidentNumber number) {
        Triage triage = Objects.requireNonNull(incidents.get(number).answers().triage());
        IncidentNumber original = survivor(Objects.requireNonNull(triage.duplicateOf()));
        changes.ofAll(List.of(number, original), () -> {
            if (links.originalOf(number).isEmpty()) {
                join(number, original, triage.by(), because(triage.findings().evidence()));
            }
        });
        return original;
    }

    IncidentNumber separate(IncidentNumber number, String by, String why) {
        IncidentNumber original = links.originalOf(number).orElseThrow(() -> notMerged(number));
        changes.ofAll(List.of(number, original), () -> {
            if (!links.originalOf(number).equals(Optional.of(original))) {
                throw notMerged(number);
            }
            changes.move(incidents.get(number), State.REPORTED);
            incidents.startAnew(number);
            links.remove(new Link(Link.Kind.DUPLICATE_OF, number, original, by, now()));
            timeline.record(number, by, "separated", "It is no part of %s any more: %s".formatted(original, why));
            timeline.record(original, by, "duplicate-separated", "%s was separated again: %s".formatted(number, why));
        });
        return original;
    }

    /** Fails with {@link InvalidInput} unless the other number is one of an incident that the person sees, and not the same. */
    void requireOther(String field, IncidentNumber number, IncidentNumber other, String by) {
        if (other.equals(number)) {
            throw new InvalidInput(field, "is this incident itself", "the number of another incident");
        }
        if (visibility.isHidden(other, by)) {
            throw new InvalidInput(field, "is %s, which is unknown".formatted(other), "the number of an incident");
        }
    }

    /**
     * Why nothing can be merged into an incident now.
     *
     * @param why to be read behind its number: "has ended: it is CLOSED"
     * @param instead what to take instead
     */
    record Closed(String why, String instead) {}

    /** Whether anything can be merged into the incident as it stands; empty if so. */
    Optional<Closed> closedTo(Incident original) {
        Triage triage = original.answers().triage();
        IncidentNumber next = links.originalOf(original.number()).orElse(triage == null ? null : triage.duplicateOf());
        if (next != null) {
            return Optional.of(new Closed("is a duplicate of " + next, next.value()));
        }
        boolean over = original.state() == State.RESOLVED && !original.observedAt(now());
        if (over || original.state() == State.IN_REVIEW) {
            return Optional.of(new Closed(
                    "is over and about to be reviewed",
                    "this incident to go on, linked to the other as its recurrence"));
        }
        return original.state().ended()
                ? Optional.of(new Closed("has ended: it is " + original.state(), "one that is open, or link the two"))
                : Optional.empty();
    }

    private boolean checked(IncidentNumber number, IncidentNumber into) {
        Optional<IncidentNumber> already = links.originalOf(number);
        if (already.isPresent() && already.get().equals(into)) {
            return false;
        }
        if (already.isPresent()) {
            throw new ImpossibleTransition("%s is merged into %s already. Undo that before you merge it into %s."
                    .formatted(number, already.get(), into));
        }
        Incident duplicate = incidents.get(number);
        if (duplicate.state().ended()) {
            throw new IncidentAlreadyEnded(number, duplicate.state());
        }
        Optional<Closed> closed = closedTo(incidents.get(into));
        if (closed.isPresent()) {
            throw new ImpossibleTransition("%s %s. Take %s instead."
                    .formatted(into, closed.get().why(), closed.get().instead()));
        }
        return true;
    }

    private void join(IncidentNumber number, IncidentNumber into, String by, String why) {
        Incident duplicate = incidents.get(number);
        stopwatch.start(duplicate, by);
        changes.move(duplicate, State.DUPLICATE);
        incidents.end(number, now());
        links.add(new Link(Link.Kind.DUPLICATE_OF, number, into, by, now()));
        timeline.record(number, by, "merged", "It goes on in %s: %s".formatted(into, why));
        timeline.record(
                into,
                by,
                "duplicate-merged",
                duplicate.isPrivate()
                        ? "%s goes on here.".formatted(number)
                        : "%s goes on here: %s".formatted(number, why));
    }

    private IncidentNumber survivor(IncidentNumber number) {
        return links.originalOf(number).map(this::survivor).orElse(number);
    }

    private static ImpossibleTransition notMerged(IncidentNumber number) {
        return new ImpossibleTransition("%s is not merged into any incident.".formatted(number));
    }

    private static String because(@Nullable String evidence) {
        return evidence == null ? "triage found that it is the same problem" : evidence;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
