package org.tocsin.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.action.ActionState;
import org.tocsin.action.Actions;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Team;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Visibility;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.PostmortemSearch.Found;
import org.tocsin.postmortem.PostmortemSearch.Reader;
import org.tocsin.postmortem.Version;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.web.response.Viewer;

/** What the pages of postmortems show beside their text: incidents, people, teams, actions. */
@Component
class PostmortemAround {

    private final Incidents incidents;
    private final Visibility visibility;
    private final Actions actions;
    private final ReviewPart review;
    private final Catalog catalog;
    private final PostmortemPdf paper;
    private final Names names;

    PostmortemAround(
            Incidents incidents,
            Visibility visibility,
            Actions actions,
            ReviewPart review,
            Catalog catalog,
            PostmortemPdf paper,
            Names names) {
        this.incidents = incidents;
        this.visibility = visibility;
        this.actions = actions;
        this.review = review;
        this.catalog = catalog;
        this.paper = paper;
        this.names = names;
    }

    Reader reader(Viewer viewer) {
        return new Reader(viewer.seesDrafts(), visibility.hiddenFrom(viewer.name()));
    }

    /** The viewer reads what these were about. */
    void listed(List<Found> found, Viewer viewer) {
        visibility.listed(found.stream().map(one -> one.headline().incident()).toList(), viewer.name());
    }

    List<Team> teams() {
        return catalog.teams();
    }

    String team(String name) {
        return names.team(name);
    }

    /** The title of the incident; blank if there is none of that number. */
    String title(IncidentNumber incident) {
        return incidents.find(incident).map(Incident::title).orElse("");
    }

    VersionLine line(Version version, Instant now) {
        return VersionLine.of(version, names, now);
    }

    List<ReviewPart.ActionLine> actions(IncidentNumber incident, Instant now) {
        return review.actions(incident, now);
    }

    /** The postmortem as it is taken along. */
    PostmortemText text(Postmortem postmortem, Instant now) {
        return PostmortemText.of(
                postmortem,
                title(postmortem.incident()),
                actions.of(postmortem.incident()).stream()
                        .filter(action -> action.state() != ActionState.WITHDRAWN)
                        .toList(),
                names,
                now);
    }

    byte[] pdf(PostmortemText text) {
        return paper.of(text);
    }
}
