package org.tocsin.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.audit.AuditEntry;
import org.tocsin.audit.AuditQuestion;
import org.tocsin.audit.AuditTrail;

/** Who did, saw, changed or exported what, for administrators. */
@Controller
class AuditPage {

    private static final int SHOWN = 200;

    private final AuditTrail trail;
    private final Names names;
    private final Clock clock;

    AuditPage(AuditTrail trail, Names names, Clock clock) {
        this.trail = trail;
        this.names = names;
        this.clock = clock;
    }

    /** One entry; {@code style} is that of its outcome. */
    record Line(When at, String who, AuditEntry entry, String style) {}

    /** What was filtered for, as it was typed. */
    record Filter(String from, String to, String person, String subject) {}

    @GetMapping("/audit")
    String audit(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String subject,
            Model model) {
        Instant now = Instant.now(clock);
        var question = new AuditQuestion(begin(from, 0), begin(to, 1), given(person), given(subject));
        List<AuditEntry> entries = trail.newest(question, SHOWN);
        model.addAttribute(
                "lines", entries.stream().map(entry -> line(entry, now)).toList());
        model.addAttribute("filter", new Filter(from, to, person.strip(), subject.strip()));
        model.addAttribute("shown", SHOWN);
        return "audit";
    }

    private Line line(AuditEntry entry, Instant now) {
        String style =
                switch (entry.outcome().word()) {
                    case "done" -> "calm";
                    case "refused" -> "risk";
                    default -> "missed";
                };
        return new Line(When.of(entry.at(), now), names.person(entry.who().person()), entry, style);
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** The beginning of the day, or of the one so many days later, in UTC; what is no day filters nothing. */
    private static @Nullable Instant begin(String day, int later) {
        try {
            return day.isBlank()
                    ? null
                    : LocalDate.parse(day.strip())
                            .plusDays(later)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
