package org.tocsin.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tocsin.engine.OpenTasks;
import org.tocsin.engine.Whereabouts;
import org.tocsin.incident.Incident;
import org.tocsin.web.response.Form;
import org.tocsin.web.response.Viewer;

/** Everything that the page of an incident shows. */
@Component
class IncidentModel {

    private final List<IncidentPart> parts;
    private final Whereabouts whereabouts;
    private final OpenTasks tasks;
    private final Names names;
    private final Clock clock;

    IncidentModel(List<IncidentPart> parts, Whereabouts whereabouts, OpenTasks tasks, Names names, Clock clock) {
        this.parts = parts;
        this.whereabouts = whereabouts;
        this.tasks = tasks;
        this.names = names;
        this.clock = clock;
    }

    /** Fills the model for somebody to whom these forms are offered. */
    void fill(Model model, Incident incident, Viewer viewer, List<Form> forms) {
        Instant now = Instant.now(clock);
        model.addAttribute("now", When.of(now, now));
        model.addAttribute("facts", Facts.of(incident, names, now));
        model.addAttribute(
                "positions", PositionLine.of(whereabouts.of(incident.number().value()), now));
        model.addAttribute(
                "tasks",
                tasks.ofCase(incident.number().value(), viewer.name(), viewer.groups()).stream()
                        .map(task -> TaskLine.of(task, now))
                        .toList());
        model.addAttribute("forms", forms);
        model.addAttribute("once", Sent.newToken());
        parts.forEach(part -> model.addAllAttributes(part.of(incident, now)));
    }
}
