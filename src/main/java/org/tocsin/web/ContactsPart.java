package org.tocsin.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.notification.Notification;
import org.tocsin.notification.StakeholderUpdate;
import org.tocsin.notification.StakeholderUpdate.Decision;
import org.tocsin.paging.Call;
import org.tocsin.paging.PageAnswering;
import org.tocsin.paging.PageRecord;
import org.tocsin.paging.Paging;
import org.tocsin.shared.delivery.DeliveryStatus;
import org.tocsin.shared.delivery.Progress;

/** Who was paged, what became of it, and what stakeholders were, or are to be, told. */
@Component
class ContactsPart implements IncidentPart {

    private final Paging paging;
    private final PageAnswering answering;
    private final Notification notification;
    private final Names names;

    ContactsPart(Paging paging, PageAnswering answering, Notification notification, Names names) {
        this.paging = paging;
        this.answering = answering;
        this.notification = notification;
        this.names = names;
    }

    /** One page to one person. */
    record PageLine(PageRecord page, String who, When at, String outcome, String style) {}

    /** One text for stakeholders; {@code next} is when it promises the next one. */
    record UpdateLine(StakeholderUpdate update, String who, When at, Fate fate, @Nullable When next) {}

    /** What is to become of a text: whom it is for, and who decided about it. */
    record Fate(String words, String style) {}

    @Override
    public Map<String, Object> of(Incident incident, Instant now) {
        return Map.of("pages", pages(incident, now), "updates", updates(incident, now));
    }

    private List<PageLine> pages(Incident incident, Instant now) {
        Map<Call, Set<String>> people = answering.people(incident.number());
        return paging.of(incident.number()).stream()
                .map(page -> new PageLine(
                        page,
                        names.person(page.person()),
                        When.of(page.progress().changedAt(), now),
                        answered(page, people) ? "answered" : outcome(page.progress()),
                        style(page.progress().status())))
                .toList();
    }

    /** That somebody answered says more than that a provider took the page. */
    private static boolean answered(PageRecord page, Map<Call, Set<String>> people) {
        return page.progress().status() == DeliveryStatus.ACCEPTED
                && people.getOrDefault(page.request().call(), Set.of()).contains(page.person());
    }

    private List<UpdateLine> updates(Incident incident, Instant now) {
        Map<Long, Integer> addressees = notification.addressees(incident.number());
        return notification.of(incident.number()).stream()
                .map(update -> new UpdateLine(
                        update,
                        names.person(update.draft().author()),
                        When.of(update.draftedAt(), now),
                        fate(update, addressees.getOrDefault(update.id(), 0)),
                        When.ofNullable(update.draft().nextUpdateAt(), now)))
                .toList();
    }

    /** What became of a page, in words. */
    static String outcome(Progress progress) {
        String words =
                switch (progress.status()) {
                    case PLANNED -> progress.attempts() == 0 ? "to be sent" : "failed, tried again";
                    case SENDING -> "being sent";
                    case ACCEPTED -> "accepted by the provider";
                    case REFUSED -> "refused";
                    case GIVEN_UP -> "given up";
                    case NOT_NEEDED -> "not needed";
                };
        return progress.detail() == null || progress.detail().isBlank() ? words : words + ": " + progress.detail();
    }

    /** The class of its style. */
    static String style(DeliveryStatus status) {
        return switch (status) {
            case PLANNED, SENDING -> "risk";
            case ACCEPTED -> "kept";
            case REFUSED, GIVEN_UP -> "missed";
            case NOT_NEEDED -> "calm";
        };
    }

    /** Its addressees are known before it is approved and sent, so they do not mean that it has left. */
    private Fate fate(StakeholderUpdate update, int addressees) {
        Decision decision = update.decision();
        String person = decision == null ? "" : names.person(decision.person());
        if (decision != null && !decision.approved()) {
            return new Fate("sent back by %s: %s".formatted(person, decision.comment()), "missed");
        }
        String whom = addressees == 0
                ? "for nobody yet"
                : addressees == 1 ? "for 1 group" : "for %d groups".formatted(addressees);
        return decision == null
                ? new Fate(whom, addressees == 0 ? "risk" : "calm")
                : new Fate("%s, approved by %s".formatted(whom, person), "kept");
    }
}
