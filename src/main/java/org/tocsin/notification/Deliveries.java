package org.tocsin.notification;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Reason;
import org.tocsin.shared.delivery.Attempts;

/** Updates on their way to stakeholder groups. */
@Component
class Deliveries {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final UpdateRows updates;
    private final NoticeRows notices;
    private final Ways ways;
    private final Attempts noticeAttempts;
    private final Relevance relevance;

    Deliveries(UpdateRows updates, NoticeRows notices, Ways ways, Attempts noticeAttempts, Relevance relevance) {
        this.updates = updates;
        this.notices = notices;
        this.ways = ways;
        this.noticeAttempts = noticeAttempts;
        this.relevance = relevance;
    }

    List<Long> address(long update, List<Audience> audiences) {
        var addressed = updates.get(update);
        return audiences.stream()
                .map(audience -> new Audience(audience.group(), ways.inPlaceOf(audience.channel())))
                .distinct()
                .map(audience -> notices.plan(addressed, audience).id())
                .toList();
    }

    /** How many groups each update of the incident is for, by the id of the update. */
    Map<Long, Integer> addressees(IncidentNumber number) {
        return notices.addressees(number);
    }

    List<Long> of(long update) {
        return notices.of(update);
    }

    boolean reachedEverybody(long update) {
        return !notices.anyRefused(update);
    }

    DeliveryOutcome send(long id) {
        var notice = notices.get(id);
        if (notice.update() == null) {
            throw new IllegalArgumentException("Delivery %d is a nudge".formatted(id));
        }
        var update = updates.get(notice.update());
        return notice.progress().settled().orElseGet(() -> attempt(notice, update));
    }

    private DeliveryOutcome attempt(NoticeRecord notice, StakeholderUpdate update) {
        if (update.sentBack()) {
            return noticeAttempts.notNeeded(notice.id(), "sent-back", "its wording was sent back");
        }
        boolean inside =
                ways.named(notice.channel()).filter(Notifier::staysInside).isPresent();
        return relevance
                .lost(update)
                .map(why -> noticeAttempts.notNeeded(notice.id(), "outdated", why))
                .orElseGet(() -> noticeAttempts.by(inside, notice.id(), () -> handOver(notice, update)));
    }

    void withdraw(long id) {
        var why = relevance.lost(updates.get(id)).orElse("it was withdrawn");
        notices.of(id).forEach(notice -> noticeAttempts.notNeeded(notice, "outdated", why));
    }

    void settle(IncidentNumber ended) {
        settle(ended, update -> relevance.lost(update).or(() -> Optional.of("the incident has ended")));
    }

    void settleOutdated(IncidentNumber number) {
        settle(number, relevance::lost);
    }

    private void settle(IncidentNumber number, Function<StakeholderUpdate, Optional<String>> needless) {
        notices.planned(number).forEach((notice, update) -> needless.apply(updates.get(update))
                .ifPresent(why -> noticeAttempts.notNeeded(notice, "outdated", why)));
    }

    void giveUp(long update, String why) {
        notices.unsettled(update).forEach(notice -> noticeAttempts.giveUp(notice, why));
    }

    private DeliveryOutcome handOver(NoticeRecord notice, StakeholderUpdate update) {
        var way = ways.named(notice.channel());
        var group = ways.group(notice.recipient());
        if (group.isEmpty()) {
            return new Refused(Reason.MISCONFIGURED, "the catalogue has no stakeholder group " + notice.recipient());
        }
        if (way.isEmpty() || !way.get().reaches(group.get())) {
            var why = way.isEmpty() ? "the channel is off" : "the channel has no address of the group";
            return new Refused(Reason.MISCONFIGURED, why);
        }
        var draft = update.draft();
        return way.get()
                .deliver(new Notice(
                        notice.handle(), notice.kind(), draft.number(), group.get(), draft.subject(), text(draft)));
    }

    private static String text(UpdateDraft draft) {
        return draft.nextUpdateAt() == null
                ? draft.text()
                : "%s\n\nNext update by %s.".formatted(draft.text().strip(), UTC.format(draft.nextUpdateAt()));
    }
}
