package org.tocsin.process.postmortem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Team;
import org.tocsin.oncall.BusinessCalendar;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.process.Step;

/** When the review is due, on business days of the team, and who approves it. */
@Component
class ReviewDates {

    private static final Duration DAILY = Duration.ofHours(24);

    private final BusinessCalendar calendar;
    private final Catalog catalog;
    private final Clock clock;

    ReviewDates(BusinessCalendar calendar, Catalog catalog, Clock clock) {
        this.calendar = calendar;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Written by the next business day; from the one after that its lateness is escalated every day. */
    Map<String, Object> toWrite(String team) {
        Instant due = calendar.nextBusinessDay(team, Instant.now(clock));
        Instant late = calendar.nextBusinessDay(team, due);
        return Map.of(
                PostmortemNames.POSTMORTEM_DUE,
                Step.date(due),
                PostmortemNames.POSTMORTEM_NAGS,
                Step.cycle(late, DAILY));
    }

    /** Approved by the next business day: by the lead, or by the deputy of a lead who wrote it. */
    Map<String, Object> toApprove(Postmortem postmortem) {
        Instant due = calendar.nextBusinessDay(postmortem.team(), Instant.now(clock));
        return Map.of(
                PostmortemNames.APPROVER,
                approver(postmortem),
                PostmortemNames.APPROVAL_DUE,
                Step.date(due),
                PostmortemNames.APPROVAL_NAGS,
                Step.cycle(due, DAILY));
    }

    private String approver(Postmortem postmortem) {
        Team team = catalog.teamOrFallback(postmortem.team());
        String deputy = team.deputy();
        return postmortem.authors().contains(team.lead()) && deputy != null ? deputy : team.lead();
    }
}
