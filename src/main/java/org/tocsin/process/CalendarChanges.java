package org.tocsin.process;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.CatalogChanged;
import org.tocsin.engine.OwnBehalf;

/**
 * A day was declared free while something waited for it, or somebody moved to another zone: what waits follows when the
 * organisation's files have changed, and at every start, because they may have changed while Tocsin was down.
 */
@Component
class CalendarChanges {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarChanges.class);

    private final List<FollowsCalendar> followers;
    private final OwnBehalf ownBehalf;

    CalendarChanges(List<FollowsCalendar> followers, OwnBehalf ownBehalf) {
        this.followers = followers;
        this.ownBehalf = ownBehalf;
    }

    @EventListener({CatalogChanged.class, ApplicationReadyEvent.class})
    void follow() {
        followers.forEach(this::follow);
    }

    /** Whatever fires is checked against the calendar once more, so that a failure here delays nothing and loses nothing. */
    private void follow(FollowsCalendar follower) {
        try {
            ownBehalf.act(follower::follow);
        } catch (RuntimeException failed) {
            LOG.error("What waits for business days did not follow the calendar; it does at the next change", failed);
        }
    }
}
