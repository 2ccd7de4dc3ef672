package org.tocsin.process.postmortem;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.notification.Notification;
import org.tocsin.notification.Nudge;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.PostmortemDeadlines;
import org.tocsin.postmortem.PostmortemDue;
import org.tocsin.postmortem.PostmortemState;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.process.Step;
import org.tocsin.process.WaitingTimers;

/**
 * Tells people what waits for them, if it still does and today is a business day of the team. Then the timer that led here
 * waits for the next business day: the engine would repeat it after a day, whatever day that is.
 */
@Component
class Reminding {

    private final Incidents incidents;
    private final Postmortems postmortems;
    private final PostmortemDeadlines deadlines;
    private final Notification notification;
    private final ReviewDates dates;
    private final WaitingTimers timers;
    private final Clock clock;

    Reminding(
            Incidents incidents,
            Postmortems postmortems,
            PostmortemDeadlines deadlines,
            Notification notification,
            ReviewDates dates,
            WaitingTimers timers,
            Clock clock) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.deadlines = deadlines;
        this.notification = notification;
        this.dates = dates;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * What is said, to whom.
     *
     * @param kind tells it from other reminders of the same incident
     * @param subject comes behind priority and number
     */
    record Words(String kind, List<String> people, String subject, String text) {}

    /** Says it while the postmortem is to be written and due. */
    void whileToBeWritten(DelegateExecution execution, BiFunction<Incident, Postmortem, Words> words) {
        Postmortem postmortem = postmortems.of(Step.incident(execution));
        PostmortemDue due = deadlines.of(postmortem.incident()).orElse(null);
        if (postmortem.state().toBeWritten() && due != null) {
            Instant now = Instant.now(clock);
            if (!due.at().isAfter(now)) {
                say(execution, postmortem, words);
            }
            timers.move(
                    execution.getProcessInstanceId(),
                    ReviewTimers.REMINDER,
                    dates.reminder(postmortem.team(), due, now));
        }
    }

    /** Says it while the postmortem waits for approval; the timer of the event waits for the next business day then. */
    void whileToBeApproved(DelegateExecution execution, String event, BiFunction<Incident, Postmortem, Words> words) {
        Postmortem postmortem = postmortems.of(Step.incident(execution));
        if (postmortem.state() == PostmortemState.SUBMITTED) {
            say(execution, postmortem, words);
            Instant now = Instant.now(clock);
            timers.move(execution.getProcessInstanceId(), event, dates.repeated(postmortem, now, now));
        }
    }

    private void say(
            DelegateExecution execution, Postmortem postmortem, BiFunction<Incident, Postmortem, Words> words) {
        if (dates.today(execution)) {
            Incident incident = incidents.get(postmortem.incident());
            Words said = words.apply(incident, postmortem);
            notification.tell(new Nudge(
                    "%s.%s.%s".formatted(incident.number(), said.kind(), Step.occasion(execution)),
                    incident.number(),
                    said.people(),
                    "[%s] %s: %s".formatted(incident.priority(), incident.number(), said.subject()),
                    said.text()));
        }
    }
}
