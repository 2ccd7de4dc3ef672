package org.tocsin.notification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Transactions;
import org.tocsin.shared.Unavailable;
import org.tocsin.shared.delivery.Attempts;

/** Messages to a few named people, each by the first channel that takes it. */
@Component
class Nudges {

    /** Under this name it is kept that no channel was left for a person. */
    private static final String NO_CHANNEL = "none";

    private final NoticeRows rows;
    private final Ways ways;
    private final Transactions transactions;
    private final Attempts noticeAttempts;
    private final Relevance relevance;

    Nudges(NoticeRows rows, Ways ways, Transactions transactions, Attempts noticeAttempts, Relevance relevance) {
        this.rows = rows;
        this.ways = ways;
        this.transactions = transactions;
        this.noticeAttempts = noticeAttempts;
        this.relevance = relevance;
    }

    /** One person's trouble does not keep the others from being told. */
    void tell(Nudge said) {
        Nudge nudge = relevance.asItMayBeTold(said);
        List<Unavailable> failures = new ArrayList<>();
        for (String person : new LinkedHashSet<>(nudge.people())) {
            try {
                tell(nudge, person);
            } catch (Unavailable e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private void tell(Nudge nudge, String person) {
        Optional<String> lost = relevance.lost(nudge);
        if (lost.isPresent()) {
            noticeAttempts.notNeeded(plan(nudge, person, firstWayTo(person)).id(), "outdated", lost.get());
            return;
        }
        Optional<Recipient> recipient = ways.person(person);
        List<Unavailable> silent = new ArrayList<>();
        for (Notifier way : recipient.map(ways::to).orElse(List.of())) {
            try {
                if (!(deliver(nudge, recipient.orElseThrow(), way) instanceof Refused)) {
                    return;
                }
            } catch (Unavailable e) {
                silent.add(e); // another channel may work; told twice is better than not told
            }
        }
        if (!silent.isEmpty()) {
            throw silent.get(0);
        }
        var nobody = plan(nudge, person, NO_CHANNEL);
        var why = recipient.isEmpty() ? "the catalogue has no such person" : "no channel is left that reaches them";
        noticeAttempts.make(nobody.id(), () -> new Refused(Reason.MISCONFIGURED, why));
    }

    private String firstWayTo(String person) {
        return ways.person(person).map(ways::to).orElse(List.of()).stream()
                .findFirst()
                .map(Notifier::channel)
                .orElse(NO_CHANNEL);
    }

    private DeliveryOutcome deliver(Nudge nudge, Recipient to, Notifier way) {
        var notice = plan(nudge, to.name(), way.channel());
        return noticeAttempts.by(
                way.staysInside(),
                notice.id(),
                () -> way.deliver(
                        new Notice(notice.handle(), notice.kind(), nudge.number(), to, nudge.subject(), nudge.text())));
    }

    /** The row must be there for everybody before the first attempt, whatever becomes of the caller. */
    private NoticeRecord plan(Nudge nudge, String person, String channel) {
        return transactions.apart(() -> rows.plan(nudge, person, channel));
    }
}
