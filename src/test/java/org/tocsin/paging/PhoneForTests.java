package org.tocsin.paging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tocsin.catalog.Person;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Accepted;

/** A channel whose provider a test can break, and which remembers what it carried. */
final class PhoneForTests implements Pager {

    final List<Page> carried = new ArrayList<>();
    final Set<String> withoutPhone = new HashSet<>();
    Optional<Supplier<DeliveryOutcome>> trouble = Optional.empty();

    private final String channel;

    PhoneForTests(String channel) {
        this.channel = channel;
    }

    void reset() {
        carried.clear();
        withoutPhone.clear();
        trouble = Optional.empty();
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public boolean reaches(Person person) {
        return !withoutPhone.contains(person.name());
    }

    @Override
    public DeliveryOutcome page(Page page) {
        carried.add(page);
        return trouble.map(Supplier::get).orElseGet(() -> new Accepted(channel + "-" + carried.size()));
    }
}
