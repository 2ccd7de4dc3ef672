package org.tocsin.process.stakeholderupdate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Step;
import org.tocsin.process.WaitingTimers;
import org.tocsin.shared.IncidentNumber;

/**
 * Until when a text should be approved, and when people are asked for what it waits for: at once, and then as often as updates are
 * due; less often once the incident is resolved.
 */
@Component
class WaitingTexts {

    private static final Duration APPROVE_WITHIN = Duration.ofMinutes(10);
    private static final Duration ONCE_IT_IS_RESOLVED = Duration.ofHours(4);

    private final Incidents incidents;
    private final Clock clock;

    WaitingTexts(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** What the diagram needs to wait for an approval from now on. */
    Map<String, Object> forApproval(IncidentNumber number) {
        return Map.of(
                StakeholderUpdateNames.APPROVE_BY,
                Step.date(Instant.now(clock).plus(APPROVE_WITHIN)),
                StakeholderUpdateNames.APPROVAL_NAGS,
                nags(number));
    }

    /** What the diagram needs to wait for another wording from now on. */
    Map<String, Object> forRewrite(IncidentNumber number) {
        return Map.of(StakeholderUpdateNames.REWRITE_NAGS, nags(number));
    }

    private String nags(IncidentNumber number) {
        Incident incident = incidents.get(number);
        Duration updates = incident.targets().updateEvery();
        boolean often = incident.resolvedAt() == null || updates.compareTo(ONCE_IT_IS_RESOLVED) > 0;
        Instant now = Instant.now(clock);
        return WaitingTimers.repeating(now, often ? updates : ONCE_IT_IS_RESOLVED, now);
    }
}
