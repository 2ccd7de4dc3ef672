package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Keeps the text that somebody wrote for stakeholders, and when the next one is due. */
@Component
@Local
class RecordUpdate implements JavaDelegate {

    private final Incidents incidents;
    private final UpdateNotes updates;
    private final Promises promises;

    RecordUpdate(Incidents incidents, UpdateNotes updates, Promises promises) {
        this.incidents = incidents;
        this.updates = updates;
        this.promises = promises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        Answers answers = Answers.of(execution);
        String text = answers.required(IncidentNames.UPDATE_TEXT, "what stakeholders should know now");
        answers.taken();
        execution.setVariable(IncidentNames.UPDATE, updates.keep(incident, text, Step.actor(execution)));
        promises.nextUpdate(incident).forEach(execution::setVariable);
    }
}
