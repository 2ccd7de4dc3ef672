package org.tocsin.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.tocsin.engine.ActingPerson;
import org.tocsin.engine.FormContent;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;

/** Shows the facts of the incident, as they are when a form is opened. */
@Component
class FactsInForms implements FormContent {

    private final Incidents incidents;
    private final IncidentFacts facts;
    private final Visibility visibility;

    FactsInForms(Incidents incidents, IncidentFacts facts, Visibility visibility) {
        this.incidents = incidents;
        this.facts = facts;
        this.visibility = visibility;
    }

    @Override
    public Map<String, Object> of(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        if (key == null) {
            return Map.of();
        }
        IncidentNumber number = new IncidentNumber(key);
        boolean mayRead = ActingPerson.of(task.getProcessEngineServices())
                .map(person -> visibility.maySee(number, person))
                .orElse(true);
        return Map.of(
                ProcessNames.FACTS,
                mayRead ? facts.of(incidents.get(number)) : "What %s is about is private.".formatted(number));
    }
}
