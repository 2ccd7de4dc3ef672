package org.tocsin.process.postmortem;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.PostmortemDeadlines;
import org.tocsin.postmortem.PostmortemDue;
import org.tocsin.process.Step;
import org.tocsin.process.WaitingTimers;

/** Asks a team to write its postmortem: by when, and when it is reminded. */
@Component
class Writing {

    private final PostmortemDeadlines deadlines;
    private final ReviewDates dates;
    private final Clock clock;

    Writing(PostmortemDeadlines deadlines, ReviewDates dates, Clock clock) {
        this.deadlines = deadlines;
        this.dates = dates;
        this.clock = clock;
    }

    /** What the diagram waits for; on record as well. */
    Map<String, Object> begins(Postmortem postmortem) {
        Instant now = Instant.now(clock);
        Instant dueAt = dates.due(postmortem.team(), now);
        deadlines.ask(postmortem.incident(), dueAt);
        Instant reminder = dates.reminder(postmortem.team(), new PostmortemDue(now, dueAt, false), now);
        return Map.of(
                PostmortemNames.POSTMORTEM_DUE,
                Step.date(dueAt),
                PostmortemNames.POSTMORTEM_REMINDERS,
                WaitingTimers.daily(reminder, now));
    }
}
