package org.tocsin.catalog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tocsin.shared.config.ConfigProblem;

/**
 * Takes over changes of the organisation's files while Tocsin runs: a swap of shifts must not need a restart. A change
 * counts once two looks in a row have found the same, so that a file that is just being written is not taken half.
 */
@Component
class CatalogWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogWatch.class);

    private final Catalog catalog;
    private final ApplicationEventPublisher events;
    private String seen = "";

    CatalogWatch(Catalog catalog, ApplicationEventPublisher events) {
        this.catalog = catalog;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "${tocsin.config-check:PT15S}", initialDelayString = "${tocsin.config-check:PT15S}")
    void look() {
        String now = catalog.changed().orElse("");
        if (!now.isEmpty() && now.equals(seen)) {
            takeOver();
        }
        seen = now;
    }

    private void takeOver() {
        for (ConfigProblem problem : catalog.reload()) {
            LOG.error("Wrong in the organisation's files; what it concerns stays as it was: {}", problem);
        }
        LOG.info("The organisation's files changed and were read again");
        events.publishEvent(new CatalogChanged());
    }
}
