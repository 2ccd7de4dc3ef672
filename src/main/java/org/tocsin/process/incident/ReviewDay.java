package org.tocsin.process.incident;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.BusinessCalendar;
import org.tocsin.process.FollowsCalendar;
import org.tocsin.process.WaitingTimers;
import org.tocsin.process.WaitingTimers.Waiting;

/** The review waits for the next business day after it was announced, by the calendar as it is now. */
@Component
class ReviewDay implements FollowsCalendar {

    private final BusinessCalendar calendar;
    private final WaitingTimers timers;
    private final RuntimeService engine;

    ReviewDay(BusinessCalendar calendar, WaitingTimers timers, RuntimeService engine) {
        this.calendar = calendar;
        this.timers = timers;
        this.engine = engine;
    }

    @Override
    public void follow() {
        timers.each(
                "incident",
                "nextBusinessDay",
                timer -> timers.move(timer, calendar.nextBusinessDay(team(timer), timer.since())));
    }

    private String team(Waiting timer) {
        return String.valueOf(engine.getVariable(timer.execution(), IncidentNames.TEAM));
    }
}
