package org.tocsin.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/**
 * What incidents have to do with each other. Every change locks both, is written on both timelines, and changes nothing
 * when it has been made before.
 */
@Component
public final class IncidentLinks {

    private final LinkTable table;
    private final Merges merges;
    private final Changes changes;
    private final Timeline timeline;
    private final Visibility visibility;
    private final Clock clock;

    IncidentLinks(
            LinkTable table, Merges merges, Changes changes, Timeline timeline, Visibility visibility, Clock clock) {
        this.table = table;
        this.merges = merges;
        this.visibility = visibility;
        this.changes = changes;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Whether the incident may be merged into the other one; false if it has been already.
     *
     * @throws ImpossibleTransition saying why not, and what to do instead
     * @throws InvalidInput when there is no other incident of that number
     */
    public boolean mayMerge(IncidentNumber number, IncidentNumber into, String by) {
        return merges.mayMerge(number, into, by);
    }

    /**
     * The incident is the same problem as the other one and goes on there: it ends as {@link State#DUPLICATE}, and its
     * history shows up in the other one's. Fails as {@link #mayMerge} does.
     *
     * @param by the catalogue name of who decided it
     */
    public void merge(IncidentNumber number, IncidentNumber into, String by, String why) {
        merges.merge(number, into, by, why);
    }

    /**
     * As {@link #merge}, for what triage found to be a duplicate. It is never refused: an original that was merged since
     * then stands for the one it goes on in.
     *
     * @return the incident in which it goes on
     */
    public IncidentNumber mergeAsTriaged(IncidentNumber number) {
        return merges.mergeAsTriaged(number);
    }

    /**
     * The incident was merged by mistake: it is an incident of its own again, to be triaged anew; what it was reported with
     * and who answered first are kept.
     *
     * @return the incident in which it went on until now
     * @throws ImpossibleTransition when it is not merged
     */
    public IncidentNumber separate(IncidentNumber number, String by, String why) {
        return merges.separate(number, by, why);
    }

    /**
     * Links the two; the first is to the second what the kind says.
     *
     * @throws InvalidInput when there is no such other incident, it is the same one, or the kind is that of a merge
     */
    public void relate(IncidentNumber number, IncidentNumber other, Link.Kind kind, String by) {
        Link link = new Link(linkable(kind), number, other, by, now());
        merges.requireOther("other", number, other, by);
        changes.ofAll(List.of(number, other), () -> {
            if (table.add(link)) {
                tellBoth(link, "linked", "This incident is now %s %s.");
            }
        });
    }

    /** Takes the link away again, whichever of the two it is said of. Fails as {@link #relate} does. */
    public void unrelate(IncidentNumber number, IncidentNumber other, Link.Kind kind, String by) {
        Link link = new Link(linkable(kind), number, other, by, now());
        merges.requireOther("other", number, other, by);
        changes.ofAll(List.of(number, other), () -> {
            if (table.remove(link)) {
                tellBoth(link, "unlinked", "This incident is no longer %s %s.");
            }
        });
    }

    /** The links of the incident, whichever end it is, oldest first. */
    public List<Link> of(IncidentNumber number) {
        return table.of(number);
    }

    /** The incident in which the given one goes on, if it was merged. */
    public Optional<IncidentNumber> originalOf(IncidentNumber number) {
        return table.originalOf(number);
    }

    /** The incident itself and all that were merged into it, also by way of others. */
    public List<IncidentNumber> family(IncidentNumber number) {
        return table.family(number);
    }

    /** What happened to the incident and to all that were merged into it, but for private ones, in order of time. */
    public List<TimelineEntry> history(IncidentNumber number) {
        return timeline.of(table.family(number).stream()
                .filter(member -> member.equals(number) || !visibility.isPrivate(member))
                .toList());
    }

    private void tellBoth(Link link, String what, String sentence) {
        for (IncidentNumber end : List.of(link.incident(), link.other())) {
            timeline.record(end, link.by(), what, sentence.formatted(link.words(end), link.from(end)));
        }
    }

    private static Link.Kind linkable(Link.Kind kind) {
        if (kind == Link.Kind.DUPLICATE_OF) {
            throw new InvalidInput("kind", "is duplicate-of", "related or recurrence-of; duplicates are merged");
        }
        return kind;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
