package org.tocsin.process.stakeholderupdate;

import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.notification.StakeholderUpdate;
import org.tocsin.timeline.Timeline;

/** Who writes for stakeholders, in the words of the decision table. */
@Component
class Authorship {

    private final Catalog catalog;

    Authorship(Catalog catalog) {
        this.catalog = catalog;
    }

    /** "tocsin", "responder" for whoever works on incidents, "support" for other people, "program" for what is none. */
    String of(StakeholderUpdate update) {
        String author = update.draft().author();
        return author.equals(Timeline.TOCSIN)
                ? author
                : catalog.person(author).map(Authorship::of).orElse("program");
    }

    private static String of(Person person) {
        return person.responds() ? "responder" : "support";
    }
}
