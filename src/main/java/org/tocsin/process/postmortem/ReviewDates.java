package org.tocsin.process.postmortem;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.engine.InDiagram;
import org.tocsin.oncall.BusinessCalendar;
import org.tocsin.oncall.WorkingDays;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.PostmortemDeadlines;
import org.tocsin.postmortem.PostmortemDue;
import org.tocsin.process.Step;
import org.tocsin.shared.IncidentNumber;

/** When the review of an incident is due, late and reminded of: always on business days of the team that writes it. */
@Component
@InDiagram
public final class ReviewDates {

    private static final int MOST_LATE = 9;

    private final BusinessCalendar calendar;
    private final PostmortemDeadlines deadlines;
    private final Clock clock;

    ReviewDates(BusinessCalendar calendar, PostmortemDeadlines deadlines, Clock clock) {
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Whether the team works today. */
    public boolean today(DelegateExecution execution) {
        return calendar.team(Step.text(execution, PostmortemNames.TEAM)).include(Instant.now(clock));
    }

    /** The morning of the next business day of the team. */
    public Date nextBusinessDay(DelegateExecution execution) {
        return Step.date(calendar.nextBusinessDay(Step.text(execution, PostmortemNames.TEAM), Instant.now(clock)));
    }

    /** Whether it should have been handed in before today. */
    public boolean late(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        String team = Step.text(execution, PostmortemNames.TEAM);
        return deadlines
                .of(number)
                .filter(due -> !Instant.now(clock).isBefore(late(team, due)))
                .isPresent();
    }

    /** It is due on the next business day after the team was asked. */
    Instant due(String team, Instant askedAt) {
        return calendar.nextBusinessDay(team, askedAt);
    }

    /** The first reminder after the given instant: when it is due, then on the morning of every business day. */
    Instant reminder(String team, PostmortemDue due, Instant after) {
        WorkingDays days = calendar.team(team);
        Instant first = days.onBusinessDay(due.at());
        return first.isAfter(after) ? first : days.next(after);
    }

    /** On how many business days its lateness was escalated before. */
    int timesEscalated(String team, PostmortemDue due) {
        return calendar.team(team).between(late(team, due), Instant.now(clock), MOST_LATE);
    }

    /** The newest version is to be approved by the next business day, and reminded of every business day from then on. */
    Instant approval(Postmortem postmortem) {
        return calendar.nextBusinessDay(postmortem.team(), postmortem.current().writtenAt());
    }

    /** Whoever has not answered a business day later is absent. */
    Instant absence(Postmortem postmortem) {
        return calendar.nextBusinessDay(postmortem.team(), approval(postmortem));
    }

    /** The given first instant or, once that has passed, the morning of the next business day after the other one. */
    Instant repeated(Postmortem postmortem, Instant first, Instant after) {
        return first.isAfter(after) ? first : calendar.nextBusinessDay(postmortem.team(), after);
    }

    private Instant late(String team, PostmortemDue due) {
        WorkingDays days = calendar.team(team);
        return days.next(days.onBusinessDay(due.at()));
    }
}
