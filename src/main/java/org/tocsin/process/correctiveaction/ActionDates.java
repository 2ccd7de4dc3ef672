package org.tocsin.process.correctiveaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.action.Action;
import org.tocsin.oncall.BusinessCalendar;
import org.tocsin.process.Step;

/** When a corrective action nags and escalates. */
@Component
class ActionDates {

    private static final Duration DAILY = Duration.ofHours(24);

    private final BusinessCalendar calendar;
    private final Clock clock;

    ActionDates(BusinessCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** It nags a day before its deadline, and escalates every day from the deadline on. */
    Map<String, Object> of(Action action) {
        Instant dueAt = action.dueAt();
        return Map.of(
                CorrectiveActionNames.DEADLINE, Step.date(dueAt),
                CorrectiveActionNames.NAG_AT, Step.date(dueAt.minus(DAILY)),
                CorrectiveActionNames.ACTION_NAGS, Step.cycle(dueAt, DAILY));
    }

    /** Verified by the next business day of the team. */
    Map<String, Object> toVerify(String team) {
        Instant due = calendar.nextBusinessDay(team, Instant.now(clock));
        return Map.of(
                CorrectiveActionNames.VERIFY_BY,
                Step.date(due),
                CorrectiveActionNames.VERIFY_NAGS,
                Step.cycle(due, DAILY));
    }
}
