package org.tocsin.process.postmortem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Role;
import org.tocsin.catalog.Team;
import org.tocsin.incident.Incident;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.process.People;

/** Who is to hear of a postmortem that is not there: first whoever writes it, then more and more people. */
@Component
class Writers {

    private final TaskService tasks;
    private final Catalog catalog;
    private final People people;

    Writers(TaskService tasks, Catalog catalog, People people) {
        this.tasks = tasks;
        this.catalog = catalog;
        this.people = people;
    }

    /** Whoever has the task, else whoever wrote the last version; while there is neither, whoever had the incident, and the lead. */
    Set<String> of(Postmortem postmortem, Incident incident) {
        Optional<String> writer = taken(postmortem).or(postmortem::author);
        if (writer.isPresent()) {
            return new LinkedHashSet<>(List.of(writer.get()));
        }
        Set<String> anybody = new LinkedHashSet<>(people.on(incident));
        anybody.add(team(postmortem).lead());
        return anybody;
    }

    /** Them and the lead; from the second time on the deputy and the incident managers, too. */
    List<String> andAbove(Postmortem postmortem, Incident incident, int timesBefore) {
        Set<String> all = of(postmortem, incident);
        all.add(team(postmortem).lead());
        String deputy = team(postmortem).deputy();
        if (timesBefore > 0) {
            if (deputy != null) {
                all.add(deputy);
            }
            all.addAll(people.having(Role.INCIDENT_MANAGER));
        }
        return List.copyOf(all);
    }

    private Optional<String> taken(Postmortem postmortem) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(postmortem.incident().value())
                .taskDefinitionKey("writePostmortem")
                .taskAssigned()
                .list()
                .stream()
                .map(Task::getAssignee)
                .findFirst();
    }

    private Team team(Postmortem postmortem) {
        return catalog.teamOrFallback(postmortem.team());
    }
}
