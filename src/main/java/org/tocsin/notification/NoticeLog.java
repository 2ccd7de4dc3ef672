package org.tocsin.notification;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.tocsin.shared.delivery.Fate;
import org.tocsin.timeline.Timeline;

/** What became of every text and every notice, on the timeline and in {@code tocsin.notices}. */
@Component
class NoticeLog {

    private final Timeline timeline;
    private final UpdateRows updates;
    private final MeterRegistry meters;

    NoticeLog(Timeline timeline, UpdateRows updates, MeterRegistry meters) {
        this.timeline = timeline;
        this.updates = updates;
        this.meters = meters;
    }

    /** Somebody did something with the text: "drafted", "approved". */
    void edited(StakeholderUpdate update, String actor, String what, String text) {
        timeline.record(update.number(), actor, "update-" + what, "%s: %s".formatted(name(update.id()), text));
    }

    /** Counted within the incident, as people do. */
    private String name(long update) {
        return "Update " + updates.place(update);
    }

    /** An attempt ended. */
    void attempted(NoticeRecord notice, Fate fate) {
        var name = notice.update() == null ? "Nudge" : name(notice.update());
        timeline.record(
                notice.number(),
                Timeline.TOCSIN,
                notice.kind() + "-" + fate.outcome(),
                "%s to %s by %s: %s".formatted(name, notice.recipient(), notice.channel(), fate.detail()));
        meters.counter(
                        "tocsin.notices",
                        "kind",
                        notice.kind(),
                        "channel",
                        notice.channel(),
                        "outcome",
                        fate.outcome(),
                        "reason",
                        fate.reason())
                .increment();
    }
}
