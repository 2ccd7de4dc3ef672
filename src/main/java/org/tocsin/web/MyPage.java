package org.tocsin.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.action.Actions;
import org.tocsin.engine.OpenTasks;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.web.response.Viewer;

/** What concerns the person who looks: tasks, turns on call, actions, pages, and how they are reached. */
@Controller
class MyPage {

    private final OpenTasks tasks;
    private final Actions actions;
    private final Visibility visibility;
    private final MyDuties duties;
    private final MyAccess access;
    private final Clock clock;

    MyPage(OpenTasks tasks, Actions actions, Visibility visibility, MyDuties duties, MyAccess access, Clock clock) {
        this.tasks = tasks;
        this.actions = actions;
        this.visibility = visibility;
        this.duties = duties;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/me")
    String me(Model model) {
        Viewer viewer = Viewer.present();
        Instant now = Instant.now(clock);
        Set<String> hidden = visibility.hiddenFrom(viewer.name()).stream()
                .map(IncidentNumber::value)
                .collect(Collectors.toUnmodifiableSet());
        model.addAttribute("who", duties.name(viewer.name()));
        model.addAttribute("roles", duties.roles(viewer.name()));
        model.addAttribute("ways", duties.ways(viewer.name()));
        model.addAttribute("shifts", duties.shifts(viewer.name(), now));
        access.show(model, viewer.name(), now);
        model.addAttribute("tasks", tasks(viewer, hidden, now).toList());
        showWhatNamesIncidents(model, viewer, hidden, now);
        return "me";
    }

    private void showWhatNamesIncidents(Model model, Viewer viewer, Set<String> hidden, Instant now) {
        List<MyDuties.PageLine> pages = duties.pages(viewer.name(), now).stream()
                .filter(page -> !hidden.contains(page.number()))
                .toList();
        List<ReviewPart.ActionLine> shown = actions(viewer, hidden, now);
        model.addAttribute("pages", pages);
        model.addAttribute("actions", shown);
        visibility.listed(
                Stream.concat(
                                pages.stream().map(page -> new IncidentNumber(page.number())),
                                shown.stream().map(line -> line.action().incident()))
                        .collect(Collectors.toUnmodifiableSet()),
                viewer.name());
    }

    private Stream<TaskLine> tasks(Viewer viewer, Set<String> hidden, Instant now) {
        return tasks.of(viewer.name(), viewer.groups()).stream()
                .filter(task -> !hidden.contains(task.incident()))
                .map(task -> TaskLine.of(task, now));
    }

    private List<ReviewPart.ActionLine> actions(Viewer viewer, Set<String> hidden, Instant now) {
        return actions.of(viewer.name()).stream()
                .filter(action -> !hidden.contains(action.incident().value()))
                .map(action -> new ReviewPart.ActionLine(
                        action, duties.name(action.assignee()), When.of(action.dueAt(), now), action.overdue(now)))
                .toList();
    }
}
