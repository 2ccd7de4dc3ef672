package org.tocsin.process;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Role;
import org.tocsin.engine.OwnBehalf;
import org.tocsin.engine.TaskRights;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Named;
import org.tocsin.incident.Privacy;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/**
 * Tasks of private incidents. Each is offered, by name, to those of its groups who may see the incident, or to all who may if
 * none of them is there; whoever it is given to by name may see the incident from then on. To everybody else it is as if there
 * were no such task, also to those who may see every other. Only the repair of a failed step stays with those who repair.
 */
@Component
public final class PrivateTasks {

    /** The order of everybody else who does something to a task that appears; a test asks for it. */
    public static final int BEFORE = 0;

    /** The one task that is for those who repair, whoever may see the incident. */
    static final String REPAIR = "repairStep";

    private static final String ADMINISTRATORS = "camunda-admin";

    private final Incidents incidents;
    private final Privacy privacy;
    private final Visibility visibility;
    private final PrivateTexts texts;
    private final Catalog catalog;
    private final TaskService tasks;
    private final TaskRights rights;
    private final OwnBehalf ownBehalf;

    PrivateTasks(
            Incidents incidents,
            Privacy privacy,
            Visibility visibility,
            PrivateTexts texts,
            Catalog catalog,
            TaskService tasks,
            TaskRights rights,
            OwnBehalf ownBehalf) {
        this.incidents = incidents;
        this.privacy = privacy;
        this.visibility = visibility;
        this.texts = texts;
        this.catalog = catalog;
        this.tasks = tasks;
        this.rights = rights;
        this.ownBehalf = ownBehalf;
    }

    /** The last that is done to a task that appears: what others wrote into its form is taken out again. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(condition = "#task.eventName == 'create'")
    public void appears(DelegateTask task) {
        Incident incident = incidents.get(new IncidentNumber(task.getExecution().getProcessBusinessKey()));
        if (incident.isPrivate()) {
            texts.takeOut(task, incident.number());
            if (!REPAIR.equals(task.getTaskDefinitionKey())) {
                ownBehalf.act(() -> offer(task, incident.number()));
            }
        }
    }

    /** Nobody needs the texts of its form any more. */
    @EventListener(condition = "#task.eventName == 'complete' || #task.eventName == 'delete'")
    public void ends(DelegateTask task) {
        if (task.hasVariableLocal(PrivateTexts.OFFERED_TO)) {
            texts.forget(task.getId());
        }
    }

    /** The incident became private, or somebody else may see it: its open tasks follow. */
    public void follow(IncidentNumber number) {
        Incident incident = incidents.get(number);
        ownBehalf.act(() -> open(number).forEach(task -> {
            if (incident.isPrivate()) {
                texts.takeOut(task, incident, tasks);
                narrow(task, number);
            } else {
                texts.bringBack(task, tasks);
                widen(task);
            }
        }));
    }

    /** Open tasks that somebody has who may not see the incident, with their names; the repair of a step is nobody's secret. */
    public List<String> heldByStrangers(IncidentNumber number) {
        return open(number).stream()
                .filter(task -> !REPAIR.equals(task.getTaskDefinitionKey()))
                .filter(task -> task.getAssignee() != null && visibility.isHidden(number, task.getAssignee()))
                .map(task -> "%s (%s)".formatted(task.getName(), task.getAssignee()))
                .toList();
    }

    private void offer(DelegateTask task, IncidentNumber number) {
        Set<String> asked = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        for (IdentityLink link : Set.copyOf(task.getCandidates())) {
            Stream.ofNullable(link.getUserId()).forEach(asked::add);
            Stream.ofNullable(link.getGroupId()).forEach(groups::add);
        }
        Stream.ofNullable(task.getAssignee()).forEach(asked::add);
        ask(number, asked);
        task.setVariableLocal(PrivateTexts.OFFERED_TO, String.join(",", groups));
        rights.offeredNoMore(task, groups);
        if (!groups.isEmpty()) {
            audience(number, groups).forEach(task::addCandidateUser);
        }
        hide(task.getId());
    }

    private void narrow(Task task, IncidentNumber number) {
        if (REPAIR.equals(task.getTaskDefinitionKey())) {
            return;
        }
        List<IdentityLink> links = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        Set<String> present = named(links.stream().map(IdentityLink::getUserId));
        Set<String> groups = named(links.stream().map(IdentityLink::getGroupId));
        Object before = tasks.getVariableLocal(task.getId(), PrivateTexts.OFFERED_TO);
        if (before == null) {
            ask(number, named(Stream.concat(present.stream(), Stream.ofNullable(task.getAssignee()))));
            tasks.setVariableLocal(task.getId(), PrivateTexts.OFFERED_TO, String.join(",", groups));
            groups.forEach(group -> tasks.deleteCandidateGroup(task.getId(), group));
            hide(task.getId());
        } else {
            groups = named(Stream.of(before.toString().split(",")));
        }
        if (!groups.isEmpty()) {
            audience(number, groups).stream()
                    .filter(person -> !present.contains(person))
                    .forEach(person -> tasks.addCandidateUser(task.getId(), person));
        }
        present.stream()
                .filter(person -> !visibility.maySee(number, person))
                .forEach(person -> withdraw(task.getId(), person));
    }

    private void withdraw(String task, String person) {
        tasks.deleteCandidateUser(task, person);
        rights.noLonger(task, person);
    }

    private void widen(Task task) {
        Object before = tasks.getVariableLocal(task.getId(), PrivateTexts.OFFERED_TO);
        if (before != null) {
            named(Stream.of(before.toString().split(",")))
                    .forEach(group -> tasks.addCandidateGroup(task.getId(), group));
            tasks.removeVariableLocal(task.getId(), PrivateTexts.OFFERED_TO);
            rights.alsoByRole(task.getId());
        }
    }

    private List<Task> open(IncidentNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list();
    }

    private void ask(IncidentNumber number, Collection<String> people) {
        List<String> known = people.stream()
                .filter(person -> catalog.person(person).isPresent())
                .toList();
        privacy.add(number, known, Named.How.ASKED, Timeline.TOCSIN);
    }

    private List<String> audience(IncidentNumber number, Set<String> groups) {
        List<String> members = catalog.people().stream()
                .filter(person -> isOf(person, groups))
                .map(Person::name)
                .toList();
        List<String> among = visibility.among(number, members);
        return among.isEmpty() ? visibility.insiders(number) : among;
    }

    private static boolean isOf(Person person, Set<String> groups) {
        return Stream.concat(person.teams().stream(), person.roles().stream().map(Role::groupId))
                .anyMatch(groups::contains);
    }

    private void hide(String task) {
        rights.onlyByName(
                task,
                Stream.concat(Stream.of(Role.values()).map(Role::groupId), Stream.of(ADMINISTRATORS))
                        .toList());
    }

    private static Set<String> named(Stream<String> names) {
        return new LinkedHashSet<>(
                names.filter(Objects::nonNull).filter(name -> !name.isBlank()).toList());
    }
}
