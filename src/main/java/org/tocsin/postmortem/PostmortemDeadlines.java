package org.tocsin.postmortem;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;

/** By when postmortems are to be handed in: as the calendar of the team says, unless its lead {@linkplain PostmortemTerms decided}. */
@Component
public final class PostmortemDeadlines {

    private final DeadlineStore deadlines;
    private final Clock clock;

    PostmortemDeadlines(DeadlineStore deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Its team is asked now to write it, or to write it again, until the given instant. */
    public void ask(IncidentNumber incident, Instant due) {
        deadlines.set(incident, new PostmortemDue(Instant.now(clock), due, false));
    }

    /** The calendar of the team says another instant than it said when it was asked; one that the lead decided stays. */
    public void follow(IncidentNumber incident, Instant due) {
        deadlines
                .find(incident)
                .filter(known -> !known.moved() && !known.at().equals(due))
                .ifPresent(known -> deadlines.set(incident, new PostmortemDue(known.askedAt(), due, false)));
    }

    /** By when it is due; empty while nobody was asked. */
    public Optional<PostmortemDue> of(IncidentNumber incident) {
        return deadlines.find(incident);
    }

    /** Whenever the lead decided otherwise, oldest first. */
    public List<DeadlineMove> moves(IncidentNumber incident) {
        return deadlines.moves(incident);
    }
}
