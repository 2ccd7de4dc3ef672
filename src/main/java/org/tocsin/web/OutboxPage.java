package org.tocsin.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.incident.Visibility;
import org.tocsin.outbox.Outbox;
import org.tocsin.outbox.OutboxEntry;
import org.tocsin.outbox.OutboxMessage;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.OwnAddress;
import org.tocsin.web.response.Viewer;

/** What would have left the building. */
@Controller
class OutboxPage {

    private static final int SHOWN = 100;

    private final Outbox outbox;
    private final Visibility visibility;
    private final OwnAddress address;
    private final Names names;
    private final Clock clock;

    OutboxPage(Outbox outbox, Visibility visibility, OwnAddress address, Names names, Clock clock) {
        this.outbox = outbox;
        this.visibility = visibility;
        this.address = address;
        this.names = names;
        this.clock = clock;
    }

    /** One message; {@code link} is null unless it leads to one of our own pages and the body does not have it already. */
    record Line(OutboxEntry entry, String recipient, When at, List<LinkedText.Part> body, @Nullable String link) {}

    @GetMapping("/outbox")
    String outbox(Model model) {
        Instant now = Instant.now(clock);
        Set<IncidentNumber> hidden = visibility.hiddenFrom(Viewer.present().name());
        model.addAttribute(
                "messages",
                outbox.newest(SHOWN).stream()
                        .filter(entry -> hidden.stream().noneMatch(number -> tellsOf(entry.message(), number)))
                        .map(entry -> line(entry, now))
                        .toList());
        model.addAttribute("shown", SHOWN);
        return "outbox";
    }

    /** Every message names its incident, in its subject if nowhere else. */
    private static boolean tellsOf(OutboxMessage message, IncidentNumber number) {
        return (message.subject() + message.body() + message.link()).contains(number.value());
    }

    private Line line(OutboxEntry entry, Instant now) {
        OutboxMessage message = entry.message();
        return new Line(
                entry,
                names.recipient(message.recipient()),
                When.of(entry.at(), now),
                LinkedText.of(message.body(), address),
                link(message));
    }

    private @Nullable String link(OutboxMessage message) {
        String link = message.link() == null ? "" : message.link().toString();
        return address.leadsTo(link) && !message.body().contains(link) ? link : null;
    }
}
