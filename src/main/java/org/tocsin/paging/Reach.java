package org.tocsin.paging;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.shared.Channels;

/** By which channels a person can be reached, in the order of {@code tocsin.paging.channels}. */
@Component
class Reach {

    private final Channels<Pager> channels;

    private final Catalog catalog;

    Reach(List<Pager> pagers, PagingSettings settings, Catalog catalog) {
        this.catalog = catalog;
        channels = new Channels<>("paging", pagers, Pager::channel, settings.channels());
    }

    /** The first channel that reaches the person. */
    Optional<String> first(Person person) {
        return from(0, person);
    }

    /** The next one after the page's; the first one if that is not in the order any more. */
    Optional<String> after(PageRecord page) {
        return person(page.person()).flatMap(person -> from(channels.order().indexOf(page.channel()) + 1, person));
    }

    /** The person, if the catalogue still has them. */
    Optional<Person> person(String name) {
        return catalog.person(name);
    }

    private Optional<String> from(int index, Person person) {
        return channels.order().stream()
                .skip(index)
                .filter(name ->
                        pager(name).filter(pager -> pager.reaches(person)).isPresent())
                .findFirst();
    }

    /** The channel's adapter, if it is switched on. */
    Optional<Pager> pager(String channel) {
        return channels.named(channel);
    }

    /** Why a person is out of reach. */
    String nothingReaches(String person) {
        return "none of the channels %s reaches %s".formatted(channels.order(), person);
    }
}
