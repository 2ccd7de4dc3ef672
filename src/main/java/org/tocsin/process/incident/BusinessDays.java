package org.tocsin.process.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.engine.InDiagram;
import org.tocsin.oncall.BusinessCalendar;
import org.tocsin.process.Step;

/** When the owning team works next. */
@Component
@InDiagram
public final class BusinessDays {

    private final BusinessCalendar calendar;
    private final Clock clock;

    BusinessDays(BusinessCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The morning of the next business day in the team's zone, never of today. */
    public Date next(DelegateExecution execution) {
        return Step.date(calendar.nextBusinessDay(Step.text(execution, IncidentNames.TEAM), Instant.now(clock)));
    }
}
