package org.tocsin.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.shared.Channels;

/** Who there is to tell, and by what. */
@Component
class Ways {

    private static final String OUTBOX = "outbox";

    private final Channels<Notifier> channels;
    private final Catalog catalog;

    Ways(List<Notifier> notifiers, NotificationSettings settings, Catalog catalog) {
        this.catalog = catalog;
        channels = new Channels<>("notification", notifiers, Notifier::channel, settings.channels());
    }

    /** The channel that carries what is meant for the named one: where that is off, the outbox, if it is in use. */
    String inPlaceOf(String channel) {
        return channels.named(channel).isEmpty() && channels.order().contains(OUTBOX) ? OUTBOX : channel;
    }

    /** The channel of that name, if it is switched on. */
    Optional<Notifier> named(String channel) {
        return channels.named(channel);
    }

    /** The channels that reach the person, in the order they are tried. */
    List<Notifier> to(Recipient recipient) {
        return channels.order().stream()
                .flatMap(channel -> channels.named(channel).stream())
                .filter(notifier -> notifier.reaches(recipient))
                .toList();
    }

    Optional<Recipient> group(String name) {
        return catalog.stakeholderGroup(name)
                .map(group -> new Recipient(group.name(), group.title(), group.email(), group.inside()));
    }

    Optional<Recipient> person(String name) {
        return catalog.person(name)
                .map(person -> new Recipient(person.name(), person.displayName(), person.email(), true));
    }
}
