package org.tocsin.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final AuditWords words;
    private final Clock clock;

    AuditPage(AuditTrail trail, Names names, AuditWords words, Clock clock) {
        this.trail = trail;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /**
     * One entry.
     *
     * @param what the action, as people say it
     * @param incident the number of the incident it is about; empty if it is about none
     * @param rest what else it is about
     * @param style that of its outcome
     */
    record Line(When at, String who, String what, String incident, String rest, AuditEntry entry, String style) {}

    /** What was filtered for, as it was typed; {@code wrong} says which of it is no day, and is empty if all is well. */
    record Filter(String from, String to, String person, String subject, String wrong) {}

    @GetMapping("/audit")
    String audit(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String subject,
            Model model) {
        Instant now = Instant.now(clock);
        String wrong = Stream.of(from, to)
                .filter(day -> !day.isBlank() && day(day).isEmpty())
                .map("'%s' is no day; write it as 2026-11-30."::formatted)
                .collect(Collectors.joining(" "));
        var question = new AuditQuestion(begin(from, 0), begin(to, 1), given(person), given(subject));
        List<AuditEntry> entries = wrong.isEmpty() ? trail.newest(question, SHOWN) : List.of();
        model.addAttribute(
                "lines", entries.stream().map(entry -> line(entry, now)).toList());
        model.addAttribute("filter", new Filter(from, to, person.strip(), subject.strip(), wrong));
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
        String[] about = entry.subject().split(" ", 2);
        boolean incident = about[0].startsWith("INC-");
        return new Line(
                When.of(entry.at(), now),
                names.person(entry.who().person()),
                words.of(entry.action()),
                incident ? about[0] : "",
                incident ? (about.length > 1 ? about[1] : "") : entry.subject(),
                entry,
                style);
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** The beginning of the day, or of the one so many days later, in UTC; null if that is no day. */
    private static @Nullable Instant begin(String day, int later) {
        return day(day).map(date ->
                        date.plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
