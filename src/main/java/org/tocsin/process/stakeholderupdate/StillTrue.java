package org.tocsin.process.stakeholderupdate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.State;
import org.tocsin.incident.Visibility;
import org.tocsin.notification.Nudge;
import org.tocsin.notification.Relevance;
import org.tocsin.notification.StakeholderUpdate;
import org.tocsin.shared.OwnAddress;

/** What is sent about an incident is compared with where the incident stands at that moment. */
@Component
class StillTrue implements Relevance {

    /** What somebody wrote for stakeholders, knowing whom it would reach; everything else is said by itself. */
    private static final String POSTED = "update";

    private final Incidents incidents;
    private final Visibility visibility;
    private final OwnAddress address;

    StillTrue(Incidents incidents, Visibility visibility, OwnAddress address) {
        this.incidents = incidents;
        this.visibility = visibility;
        this.address = address;
    }

    @Override
    public Optional<String> lost(StakeholderUpdate update) {
        Incident incident = incidents.get(update.number());
        if (incident.isPrivate() && !update.draft().kind().equals(POSTED)) {
            return Optional.of("the incident is private by now");
        }
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

    @Override
    public Nudge asItMayBeTold(Nudge nudge) {
        Incident incident = incidents.get(nudge.number());
        if (!incident.isPrivate() || nudge.tellsNothing()) {
            return nudge;
        }
        List<String> told = visibility.among(incident.number(), nudge.people());
        return nudge.to(
                told.isEmpty() ? visibility.insiders(incident.number()) : told,
                "The incident is private: read there what it is about. %s"
                        .formatted(address.of("/incidents/" + incident.number())));
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
