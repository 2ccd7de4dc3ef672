package org.tocsin.incident;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;

/** What the timeline says about changes of the record. */
final class Sentences {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Sentences() {}

    static String triaged(Triage triage, Priority priority) {
        IncidentNumber original = triage.duplicateOf();
        String judged =
                switch (triage.outcome()) {
                    case INCIDENT -> "It is an incident, %s.".formatted(priority);
                    case NOT_IMPACTING -> "No client is affected.";
                    case CAN_WAIT -> "It can wait a working day.";
                    case DUPLICATE -> "It is the same problem as %s.".formatted(original);
                };
        String evidence = triage.findings().evidence();
        return evidence == null ? judged : judged + " Evidence: " + evidence;
    }

    /** Said behind what triage found. */
    static String kept(Priority found, String by) {
        return " The table says %s; %s has set a more urgent priority, which stays.".formatted(found, by);
    }

    static String paused(Pause pause) {
        return "Waiting for the %s, until %s at the latest: %s"
                .formatted(pause.waitingFor().word(), UTC.format(pause.mayLastUntil()), pause.why());
    }

    static String resumed(Duration stood) {
        return "The clock runs again; it stood still for %d min.".formatted(stood.toMinutes());
    }

    static String standsStill(IncidentNumber number, Pause open) {
        return "The clock of %s stands still already, since %s: it is waiting for the %s."
                .formatted(number, UTC.format(open.began()), open.waitingFor().word());
    }

    static String mayNotPause(Incident incident, @Nullable Duration atMost) {
        return atMost == null
                ? "%s is %s: its clock never stands still.".formatted(incident.number(), incident.priority())
                : "%s is %s: its clock may stand still for %d min in all, which are used up."
                        .formatted(incident.number(), incident.priority(), atMost.toMinutes());
    }

    static String moved(Priority from, Priority to, Targets targets, String why) {
        return "From %s to %s, to be resolved by %s: %s".formatted(from, to, UTC.format(targets.resolveBy()), why);
    }

    static String assessed(Assessment assessment) {
        String recurs = assessment.likelyToRecur() ? "It is likely to recur." : "It is not likely to recur.";
        return assessment.toMonitor() == null ? recurs : recurs + " To monitor: " + assessment.toMonitor();
    }

    static String roleChanged(IncidentRole role, @Nullable String successor, @Nullable String former) {
        if (successor == null) {
            return "%s is no longer %s; nobody is.".formatted(former, role.words());
        }
        return former == null
                ? "%s is %s.".formatted(successor, role.words())
                : "%s is %s instead of %s.".formatted(successor, role.words(), former);
    }
}
