package org.tocsin.process.incident;

import org.springframework.stereotype.Component;
import org.tocsin.notification.Notification;
import org.tocsin.paging.Paging;
import org.tocsin.process.AfterCommit;
import org.tocsin.shared.IncidentNumber;

/**
 * What an incident leaves behind when it ends while something is still to be sent: its process takes those who would have sent it
 * along, so that the record has to say that nobody will.
 */
@Component
class Leftovers {

    private final Paging paging;
    private final Notification notification;
    private final AfterCommit afterCommit;

    Leftovers(Paging paging, Notification notification, AfterCommit afterCommit) {
        this.paging = paging;
        this.notification = notification;
        this.afterCommit = afterCommit;
    }

    /** It is worked on again: texts that say otherwise, and that nobody has, stay here. Said once that is committed. */
    void outdated(IncidentNumber reopened) {
        afterCommit.run(() -> notification.settleOutdated(reopened));
    }

    /** Said once the end is committed. */
    void settle(IncidentNumber ended) {
        afterCommit.run(() -> {
            paging.settle(ended);
            notification.settle(ended);
        });
    }
}
