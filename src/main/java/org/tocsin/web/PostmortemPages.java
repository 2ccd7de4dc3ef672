package org.tocsin.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Visibility;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.PostmortemHeadline;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.postmortem.Section;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.web.response.Viewer;

/** The one place where postmortems are read. */
@Controller
class PostmortemPages {

    private final Postmortems postmortems;
    private final Incidents incidents;
    private final Visibility visibility;
    private final ReviewPart review;
    private final Names names;
    private final Clock clock;

    PostmortemPages(
            Postmortems postmortems,
            Incidents incidents,
            Visibility visibility,
            ReviewPart review,
            Names names,
            Clock clock) {
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.visibility = visibility;
        this.review = review;
        this.names = names;
        this.clock = clock;
    }

    /** One postmortem in the list. */
    record Line(PostmortemHeadline headline, String title, String team, When changed) {}

    @GetMapping("/postmortems")
    String list(Model model) {
        Instant now = Instant.now(clock);
        Set<IncidentNumber> hidden = visibility.hiddenFrom(Viewer.present().name());
        model.addAttribute(
                "postmortems",
                postmortems.list().stream()
                        .filter(headline -> !hidden.contains(headline.incident()))
                        .map(headline -> new Line(
                                headline,
                                title(headline.incident()),
                                names.team(headline.team()),
                                When.of(headline.changedAt(), now)))
                        .toList());
        return "postmortems";
    }

    @GetMapping("/postmortems/{number}")
    String one(@PathVariable IncidentNumber number, Model model) {
        Postmortem postmortem = postmortems.of(number);
        Instant now = Instant.now(clock);
        List<VersionLine> versions = new ArrayList<>(postmortem.versions().stream()
                .map(version -> VersionLine.of(version, names, now))
                .toList());
        Collections.reverse(versions);
        model.addAttribute("postmortem", postmortem);
        model.addAttribute("title", title(number));
        model.addAttribute("team", names.team(postmortem.team()));
        model.addAttribute("sections", Section.values());
        model.addAttribute("versions", versions);
        model.addAttribute("actions", review.actions(number, now));
        return "postmortem";
    }

    private String title(IncidentNumber incident) {
        return incidents.find(incident).map(Incident::title).orElse("");
    }
}
