package org.tocsin.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.incident.State;
import org.tocsin.incident.Visibility;
import org.tocsin.oncall.Duty;
import org.tocsin.oncall.OnCall;
import org.tocsin.web.response.Viewer;

/** What is going on: the page for three in the morning. */
@Controller
class HomePage {

    private static final int ENDED_SHOWN = 10;

    private final Visibility visibility;
    private final IncidentLines lines;
    private final OnCall onCall;
    private final PagerTrouble trouble;
    private final Names names;
    private final Clock clock;

    HomePage(
            Visibility visibility, IncidentLines lines, OnCall onCall, PagerTrouble trouble, Names names, Clock clock) {
        this.visibility = visibility;
        this.lines = lines;
        this.onCall = onCall;
        this.trouble = trouble;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Who answers first for a team.
     *
     * @param until when somebody else takes over; null where nobody ever does
     */
    record DutyLine(String team, String person, @Nullable When until) {}

    @GetMapping("/")
    String home(Model model) {
        String viewer = Viewer.present().name();
        Instant now = Instant.now(clock);
        Map<Boolean, List<IncidentLine>> open = lines.of(visibility.open(viewer), now).stream()
                .collect(Collectors.partitioningBy(line -> line.incident().state() == State.IN_REVIEW));
        List<IncidentLine> burning = open.getOrDefault(false, List.of()).stream()
                .sorted(Comparator.comparing(IncidentLine::observed))
                .toList();
        model.addAttribute("now", When.of(now, now));
        model.addAttribute("headline", headline(burning));
        model.addAttribute("trouble", trouble.now());
        model.addAttribute("burning", burning);
        model.addAttribute("inReview", open.getOrDefault(true, List.of()));
        model.addAttribute("ended", lines.of(visibility.endedLately(viewer, ENDED_SHOWN), now));
        model.addAttribute("duties", duties(now));
        return "home";
    }

    private static String headline(List<IncidentLine> lines) {
        long observed = lines.stream().filter(IncidentLine::observed).count();
        long alone = lines.stream().filter(line -> line.owner() == null).count();
        long missed = lines.stream().filter(IncidentLine::missed).count();
        return Stream.of(
                        burning(lines.size() - observed),
                        alone == 0 ? "" : alone + " not acknowledged",
                        missed == 0 ? "" : missed + (missed == 1 ? " target missed" : " targets missed"),
                        observed == 0 ? "" : observed + " being observed")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String burning(long burning) {
        return switch ((int) burning) {
            case 0 -> "Nothing is burning";
            case 1 -> "1 incident is open";
            default -> burning + " incidents are open";
        };
    }

    private List<DutyLine> duties(Instant now) {
        return onCall.now().stream()
                .map((Duty duty) -> new DutyLine(
                        names.team(duty.team()), duty.person().displayName(), When.ofNullable(duty.until(), now)))
                .toList();
    }
}
