package org.tocsin.paging;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.delivery.Fate;
import org.tocsin.timeline.Timeline;

/** Every decision to page or not to page, on the timeline and in {@code tocsin.pages}. */
@Component
class PageLog {

    private static final String NO_CHANNEL = "none";

    private final Timeline timeline;
    private final MeterRegistry meters;

    PageLog(Timeline timeline, MeterRegistry meters) {
        this.timeline = timeline;
        this.meters = meters;
    }

    /** A page is to be sent. */
    void planned(PageRecord page, String why) {
        timeline.record(page.request().number(), Timeline.TOCSIN, "page-planned", "%s: %s".formatted(name(page), why));
        count(page.channel(), "planned", "planned");
    }

    /** Nobody, or not this person, is paged; {@code reason} is one short word of a fixed set. */
    void impossible(IncidentNumber number, String reason, String text) {
        timeline.record(number, Timeline.TOCSIN, "page-impossible", text);
        count(NO_CHANNEL, "impossible", reason);
    }

    /** A level need not be paged. */
    void needless(IncidentNumber number, String reason, String text) {
        timeline.record(number, Timeline.TOCSIN, "page-not-needed", text);
        count(NO_CHANNEL, "not-needed", reason);
    }

    /** An attempt ended. */
    void attempted(PageRecord page, Fate fate) {
        timeline.record(
                page.request().number(),
                Timeline.TOCSIN,
                "page-" + fate.outcome(),
                "%s: %s".formatted(name(page), fate.detail()));
        count(page.channel(), fate.outcome(), fate.reason());
    }

    private static String name(PageRecord page) {
        var request = page.request();
        var as = request.summons().purpose() == Purpose.RESPONDER
                ? ""
                : " as " + request.summons().purpose().word().replace('-', ' ');
        return "Page to %s%s by %s, level %d, round %d"
                .formatted(page.person(), as, page.channel(), request.level(), request.round());
    }

    private void count(String channel, String outcome, String reason) {
        meters.counter("tocsin.pages", "channel", channel, "outcome", outcome, "reason", reason)
                .increment();
    }
}
