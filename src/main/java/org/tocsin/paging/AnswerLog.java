package org.tocsin.paging;

import org.springframework.stereotype.Component;
import org.tocsin.timeline.Timeline;

/**
 * Who answered, on the timeline, once. What changes the incident's record, its first acknowledgement and who manages it, is
 * written there by the record itself.
 */
@Component
class AnswerLog {

    private static final String ANSWERED = "page-answered";

    private final Timeline timeline;

    AnswerLog(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The first answer to a call; {@code firstEver} if nobody has answered for that purpose before. */
    void first(Call call, String person, String via, boolean firstEver) {
        switch (call.summons().purpose()) {
            case HELPER -> joined(call, person, via);
            case RESPONDER -> {
                if (!firstEver) {
                    timeline.record(call.number(), person, ANSWERED, "%s answered, by %s".formatted(person, via));
                }
            }
            case INCIDENT_MANAGER -> {} // the record says who manages it
        }
    }

    /** Somebody else was first. */
    void later(Call call, String person, String via, Acknowledgement first) {
        if (call.summons().purpose() == Purpose.HELPER) {
            joined(call, person, via);
            return;
        }
        var text = "%s answered too, by %s; %s"
                .formatted(person, via, Needless.answered(first).why());
        timeline.record(call.number(), person, ANSWERED, text);
    }

    private void joined(Call call, String person, String via) {
        timeline.record(call.number(), person, "joined", "%s joined, by %s".formatted(person, via));
    }
}
