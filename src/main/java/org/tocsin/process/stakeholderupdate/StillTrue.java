package org.tocsin.process.stakeholderupdate;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.State;
import org.tocsin.notification.Nudge;
import org.tocsin.notification.Relevance;
import org.tocsin.notification.StakeholderUpdate;

/** What is sent about an incident is compared with where the incident stands at that moment. */
@Component
class StillTrue implements Relevance {

    private final Incidents incidents;

    StillTrue(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public Optional<String> lost(StakeholderUpdate update) {
        Incident incident = incidents.get(update.number());
        return switch (update.draft().kind()) {
            case "resolved" ->
                incident.state().awaitsHelp() ? Optional.of("the problem is back") : afterTheEndOf(incident);
            case "review" -> afterTheEndOf(incident);
            default -> ended(incident).or(() -> outrun(incident, update));
        };
    }

    @Override
    public Optional<String> lost(Nudge nudge) {
        return switch (nudge.until()) {
            case RESOLVED -> {
                Incident incident = incidents.get(nudge.number());
                yield incident.state().awaitsHelp() ? Optional.empty() : Optional.of(now(incident));
            }
            case ENDED -> ended(incidents.get(nudge.number()));
            case EVER -> Optional.empty();
        };
    }

    private static Optional<String> ended(Incident incident) {
        return incident.state().ended() ? Optional.of(now(incident)) : Optional.empty();
    }

    /** News of how it ended are true for an incident that ended in this way. */
    private static Optional<String> afterTheEndOf(Incident incident) {
        return incident.state() == State.CLOSED ? Optional.empty() : ended(incident);
    }

    private static Optional<String> outrun(Incident incident, StakeholderUpdate update) {
        Instant resolvedAt = incident.resolvedAt();
        return resolvedAt != null && update.draftedAt().isBefore(resolvedAt)
                ? Optional.of("it was written before the incident was resolved")
                : Optional.empty();
    }

    private static String now(Incident incident) {
        return "the incident is %s by now"
                .formatted(incident.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
