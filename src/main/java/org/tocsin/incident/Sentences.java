package org.tocsin.incident;

import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;

/** What the timeline says about changes of the record. */
final class Sentences {

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

    static String moved(Priority from, Priority to, Targets targets, String why) {
        return "From %s to %s, to be resolved by %s: %s".formatted(from, to, targets.resolveBy(), why);
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
