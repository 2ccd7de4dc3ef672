package org.tocsin.incident;

import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.timeline.Timeline;
import org.tocsin.timeline.TimelineEntry;

/** What entries of timelines say to people: with what people are called in the place of their catalogue names. */
@Component
public final class TimelineWords {

    private final Catalog catalog;

    TimelineWords(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Who did it: what the person is called, "Tocsin", or a name that the catalogue does not know, as it is. */
    public String actor(TimelineEntry entry) {
        return called(entry.actor());
    }

    /** What people call whoever is written down by that name, as {@link #actor}. */
    public String called(String name) {
        return name.equals(Timeline.TOCSIN) ? "Tocsin" : catalog.called(name);
    }

    /** What it says. Only where Tocsin itself wrote names they are replaced, never in what people wrote. */
    public String text(TimelineEntry entry) {
        return entry.namesPeople() ? catalog.withNames(entry.text()) : entry.text();
    }
}
