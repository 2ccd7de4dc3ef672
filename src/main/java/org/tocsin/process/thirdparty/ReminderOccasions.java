package org.tocsin.process.thirdparty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.oncall.BusinessCalendar;
import org.tocsin.process.People;
import org.tocsin.process.Step;

/** When somebody is reminded of a provider: as often as drawn while the incident is worked on, and on working days once it is not. */
@Component
class ReminderOccasions {

    private static final Duration LEAST_WORKING_DAY = Duration.ofHours(6);

    private final BusinessCalendar calendar;
    private final People people;
    private final Clock clock;

    ReminderOccasions(BusinessCalendar calendar, People people, Clock clock) {
        this.calendar = calendar;
        this.people = people;
        this.clock = clock;
    }

    /** What tells this reminder from the others of its kind; empty if nobody is to be reminded now. The same for all of one day. */
    Optional<String> now(Incident incident, DelegateExecution execution) {
        if (incident.state().awaitsHelp()) {
            return Optional.of(Step.occasion(execution));
        }
        Instant now = Instant.now(clock);
        return suits(incident, people.team(incident).name(), now)
                ? Optional.of("on-" + now.atZone(ZoneOffset.UTC).toLocalDate())
                : Optional.empty();
    }

    /** What comes so seldom that it may never come in working hours is told on a working day at whatever hour it comes. */
    private boolean suits(Incident incident, String team, Instant now) {
        boolean seldom = incident.targets().updateEvery().compareTo(LEAST_WORKING_DAY) > 0;
        return seldom ? calendar.team(team).include(now) : calendar.workingTime(team, now);
    }
}
