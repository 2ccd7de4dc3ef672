package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Team;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Local;
import org.tocsin.process.People;
import org.tocsin.process.Step;
import org.tocsin.process.paging.Pagings;
import org.tocsin.shared.IncidentNumber;

/** Carries the triage to the record, with the priority that the decision table gives it and the targets that follow. */
@Component
@Local
class SetPriority implements JavaDelegate {

    private final Incidents incidents;
    private final Triages triages;
    private final Promises promises;
    private final Rearming rearming;
    private final Followers followers;
    private final Pagings pagings;
    private final People people;
    private final Catalog catalog;

    SetPriority(
            Incidents incidents,
            Triages triages,
            Promises promises,
            Rearming rearming,
            Followers followers,
            Pagings pagings,
            People people,
            Catalog catalog) {
        this.incidents = incidents;
        this.triages = triages;
        this.promises = promises;
        this.rearming = rearming;
        this.followers = followers;
        this.pagings = pagings;
        this.people = people;
        this.catalog = catalog;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IncidentNumber number = Step.incident(execution);
        Triages.Judged judged = triages.read(execution);
        Incident before = incidents.get(number);
        incidents.triage(number, judged.triage(), judged.priority(), promises.policy(judged.priority()));
        Incident incident = incidents.get(number);
        rearming.ofBeginning(execution, incident);
        execution.setVariable(
                IncidentNames.NEW_OWNER,
                isNew(people.team(incident), before, judged.triage().by()));
        followers.followPriority(incident);
        boolean reprioritized = incident.priority() != before.priority();
        execution.setVariable(IncidentNames.REPRIORITIZED, reprioritized);
        if (reprioritized) {
            pagings.priorityChanged(incident, false);
        }
    }

    /** Whether the incident turned out to be of a team that has not heard of it: it was not paged, and nobody of it is here. */
    private boolean isNew(Team owner, Incident before, String triagedBy) {
        return !owner.equals(people.team(before))
                && catalog.person(triagedBy)
                        .filter(person -> person.teams().contains(owner.name()))
                        .isEmpty();
    }
}
