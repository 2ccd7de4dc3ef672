package org.tocsin.paging;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.Reason;
import org.tocsin.shared.delivery.Attempts;
import org.tocsin.shared.delivery.DeliveryStatus;

/** Hands planned pages to their channels. */
@Component
class Sending {

    private final Attempts pageAttempts;
    private final Demand demand;
    private final PageLinks links;
    private final Reach reach;

    Sending(Attempts pageAttempts, Demand demand, PageLinks links, Reach reach) {
        this.pageAttempts = pageAttempts;
        this.demand = demand;
        this.links = links;
        this.reach = reach;
    }

    DeliveryOutcome send(PageRecord page, PageContent content) {
        var settled = page.progress().settled();
        if (settled.isPresent()) {
            return settled.get();
        }
        return needless(page).orElseGet(() -> attempt(page, content));
    }

    /**
     * What is not through, and will not be tried again since nobody is needed for it any more, says so. An attempt that is under
     * way has the last word if the page was taken.
     */
    void settle(PageRecord page) {
        if (isUnderway(page)) {
            needless(page);
        }
    }

    /** The page will not be attempted again, although nobody knows what became of it. */
    void giveUp(PageRecord page, String why) {
        if (isUnderway(page)) {
            pageAttempts.giveUp(page.id(), why);
        }
    }

    private static boolean isUnderway(PageRecord page) {
        DeliveryStatus status = page.progress().status();
        return status == DeliveryStatus.PLANNED || status == DeliveryStatus.SENDING;
    }

    private Optional<DeliveryOutcome> needless(PageRecord page) {
        return demand.gone(page.request().call())
                .map(needless -> pageAttempts.notNeeded(page.id(), needless.reason(), needless.why()));
    }

    private DeliveryOutcome attempt(PageRecord page, PageContent content) {
        boolean inside = reach.pager(page.channel()).filter(Pager::staysInside).isPresent();
        return pageAttempts.by(
                inside, page.id(), () -> links.issue(page.id(), content), link -> handOver(page, content, link));
    }

    private DeliveryOutcome handOver(PageRecord page, PageContent content, URI link) {
        var pager = reach.pager(page.channel());
        var person = reach.person(page.person());
        if (pager.isEmpty() || person.isEmpty()) {
            var gone = pager.isEmpty() ? "the channel " + page.channel() : page.person();
            return new Refused(Reason.MISCONFIGURED, gone + " is not there any more");
        }
        return pager.get().page(new Page(page.handle(), person.get(), page.request(), content, link));
    }
}
