package org.tocsin.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.notification.Notification;
import org.tocsin.notification.StakeholderUpdate;
import org.tocsin.paging.PageRecord;
import org.tocsin.paging.Paging;
import org.tocsin.shared.delivery.DeliveryStatus;
import org.tocsin.shared.delivery.Progress;

/** Who was paged, what became of it, and what stakeholders were told. */
@Component
class ContactsPart implements IncidentPart {

    private final Paging paging;
    private final Notification notification;
    private final Names names;

    ContactsPart(Paging paging, Notification notification, Names names) {
        this.paging = paging;
        this.notification = notification;
        this.names = names;
    }

    /** One page to one person. */
    record PageLine(PageRecord page, String who, When at, String outcome, String style) {}

    /** One text for stakeholders; {@code next} is when it promised the next one. */
    record UpdateLine(StakeholderUpdate update, String who, When at, String decision, @Nullable When next) {}

    @Override
    public Map<String, Object> of(Incident incident, Instant now) {
        return Map.of("pages", pages(incident, now), "updates", updates(incident, now));
    }

    private List<PageLine> pages(Incident incident, Instant now) {
        return paging.of(incident.number()).stream()
                .map(page -> new PageLine(
                        page,
                        names.person(page.person()),
                        When.of(page.progress().changedAt(), now),
                        outcome(page.progress()),
                        style(page.progress().status())))
                .toList();
    }

    private List<UpdateLine> updates(Incident incident, Instant now) {
        return notification.of(incident.number()).stream()
                .map(update -> new UpdateLine(
                        update,
                        names.person(update.draft().author()),
                        When.of(update.draftedAt(), now),
                        decision(update.decision()),
                        When.ofNullable(update.draft().nextUpdateAt(), now)))
                .toList();
    }

    private static String outcome(Progress progress) {
        String words =
                switch (progress.status()) {
                    case PLANNED -> progress.attempts() == 0 ? "to be sent" : "failed, tried again";
                    case SENDING -> "being sent";
                    case ACCEPTED -> "accepted by the provider";
                    case REFUSED -> "refused";
                    case NOT_NEEDED -> "not needed";
                };
        return progress.detail() == null || progress.detail().isBlank() ? words : words + ": " + progress.detail();
    }

    private static String style(DeliveryStatus status) {
        return switch (status) {
            case PLANNED, SENDING -> "risk";
            case ACCEPTED -> "kept";
            case REFUSED -> "missed";
            case NOT_NEEDED -> "calm";
        };
    }

    private String decision(StakeholderUpdate.@Nullable Decision decision) {
        if (decision == null) {
            return "";
        }
        String person = names.person(decision.person());
        return decision.approved()
                ? "approved by " + person
                : "sent back by %s: %s".formatted(person, decision.comment());
    }
}
