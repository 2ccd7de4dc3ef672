package org.tocsin.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.incident.Visibility;
import org.tocsin.outbox.Outbox;
import org.tocsin.outbox.OutboxEntry;
import org.tocsin.outbox.OutboxMessage;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.LinkedText;
import org.tocsin.shared.OwnAddress;
import org.tocsin.web.response.Viewer;

/** What would have left the building. */
@Controller
class OutboxPage {

    private static final int SHOWN = 100;
    private static final String ACKNOWLEDGE = "/acknowledge/";
    private static final List<String> CHANNELS = List.of("page", "update", "nudge");

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
    String outbox(
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String text,
            Model model) {
        Viewer viewer = Viewer.present();
        boolean all = viewer.seesAllMessages();
        Instant now = Instant.now(clock);
        Set<IncidentNumber> hidden = visibility.hiddenFrom(viewer.name());
        model.addAttribute("all", all);
        model.addAttribute("recipient", recipient);
        model.addAttribute("recipients", names.recipients());
        model.addAttribute("channel", channel);
        model.addAttribute("channels", CHANNELS);
        model.addAttribute("text", text);
        model.addAttribute("asked", !(recipient + channel + text).isBlank());
        model.addAttribute(
                "messages",
                outbox.find(all ? recipient : viewer.name(), channel, text, SHOWN).stream()
                        .filter(entry -> hidden.stream().noneMatch(number -> tellsOf(entry.message(), number)))
                        .map(entry -> line(entry, viewer, now))
                        .toList());
        model.addAttribute("shown", SHOWN);
        return "outbox";
    }

    /** Every message names its incident, in its subject if nowhere else. */
    private static boolean tellsOf(OutboxMessage message, IncidentNumber number) {
        return (message.subject() + message.body() + message.link()).contains(number.value());
    }

    private Line line(OutboxEntry entry, Viewer viewer, Instant now) {
        OutboxMessage message = entry.message();
        boolean own = message.recipient().equals(viewer.name());
        List<LinkedText.Part> body = LinkedText.of(message.body(), address);
        return new Line(
                entry,
                names.recipient(message.recipient()),
                When.of(entry.at(), now),
                own ? body : body.stream().map(OutboxPage::withoutKey).toList(),
                link(message, own));
    }

    /** Whoever has the link of a page is taken for the person it was sent to. */
    private static LinkedText.Part withoutKey(LinkedText.Part part) {
        String href = part.href();
        return href != null && href.contains(ACKNOWLEDGE)
                ? new LinkedText.Part("(a link for the recipient only)", null)
                : part;
    }

    private @Nullable String link(OutboxMessage message, boolean own) {
        String link = message.link() == null ? "" : message.link().toString();
        boolean shown = address.leadsTo(link) && !message.body().contains(link);
        return shown && (own || !link.contains(ACKNOWLEDGE)) ? link : null;
    }
}
