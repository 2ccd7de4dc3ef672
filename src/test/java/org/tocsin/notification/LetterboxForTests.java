package org.tocsin.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Accepted;

/** A channel whose provider a test can break, and which remembers what it carried. */
final class LetterboxForTests implements Notifier {

    final List<Notice> carried = new ArrayList<>();
    Function<Notice, Optional<DeliveryOutcome>> trouble = notice -> Optional.empty();
    boolean withoutAddresses;
    boolean inside;

    private final String channel;

    LetterboxForTests(String channel) {
        this.channel = channel;
    }

    void reset() {
        carried.clear();
        trouble = notice -> Optional.empty();
        withoutAddresses = false;
        inside = false;
    }

    @Override
    public boolean staysInside() {
        return inside;
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public boolean reaches(Recipient recipient) {
        return !withoutAddresses;
    }

    @Override
    public DeliveryOutcome deliver(Notice notice) {
        carried.add(notice);
        return trouble.apply(notice).orElseGet(() -> new Accepted(channel + "-" + carried.size()));
    }
}
