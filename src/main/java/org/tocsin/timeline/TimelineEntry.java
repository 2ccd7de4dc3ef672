package org.tocsin.timeline;

import java.time.Instant;
import java.util.regex.Pattern;
import org.tocsin.shared.IncidentNumber;

/**
 * One thing that happened to an incident.
 *
 * @param id grows with every entry of any incident
 * @param incident whose history it belongs to
 * @param at when it was written, in UTC, to the microsecond
 * @param actor who did it: a person's catalogue name, or {@link Timeline#TOCSIN}
 * @param what the kind of fact in kebab case: "page-accepted"
 * @param text what a person reads, as it was written; escaping is up to whoever shows it
 */
public record TimelineEntry(long id, IncidentNumber incident, Instant at, String actor, String what, String text) {

    private static final Pattern OF_NAMES = Pattern.compile("(page|nudge|role)-.+|joined");

    /** Whether the text is Tocsin's own and calls people by their catalogue names; in what people wrote nothing is replaced. */
    public boolean namesPeople() {
        return OF_NAMES.matcher(what).matches();
    }
}
