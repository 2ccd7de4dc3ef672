package org.tocsin.process.postmortem;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.postmortem.Approvers;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.process.Step;
import org.tocsin.process.WaitingTimers;

/** Asks somebody who did not write it to approve a postmortem: whom, by when, and when they are reminded or stood in for. */
@Component
class Approval {

    private final Approvers approvers;
    private final ReviewDates dates;
    private final Clock clock;

    Approval(Approvers approvers, ReviewDates dates, Clock clock) {
        this.approvers = approvers;
        this.dates = dates;
        this.clock = clock;
    }

    /** What the diagram waits for. One person is given the task; of several, the one who takes it. */
    Map<String, @Nullable Object> begins(Postmortem postmortem) {
        approvers.askNext(postmortem.incident());
        List<String> asked = approvers.asked(postmortem.incident());
        Instant now = Instant.now(clock);
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put(PostmortemNames.APPROVER, asked.size() == 1 ? asked.get(0) : null);
        variables.put(PostmortemNames.APPROVERS, String.join(",", asked));
        variables.put(PostmortemNames.APPROVAL_DUE, Step.date(dates.approval(postmortem)));
        variables.put(PostmortemNames.APPROVAL_REMINDERS, WaitingTimers.daily(dates.approval(postmortem), now));
        variables.put(PostmortemNames.ABSENCES, WaitingTimers.daily(dates.absence(postmortem), now));
        return variables;
    }
}
