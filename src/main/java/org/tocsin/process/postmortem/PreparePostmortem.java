package org.tocsin.process.postmortem;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Begins the postmortem with what the record knows, or opens the version that was sent back. */
@Component
@Local
class PreparePostmortem implements JavaDelegate {

    private final Incidents incidents;
    private final Postmortems postmortems;
    private final Drafts drafts;
    private final ActionLines actionLines;
    private final Writing writing;

    PreparePostmortem(
            Incidents incidents, Postmortems postmortems, Drafts drafts, ActionLines actionLines, Writing writing) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.drafts = drafts;
        this.actionLines = actionLines;
        this.writing = writing;
    }

    @Override
    public void execute(DelegateExecution execution) throws JsonProcessingException {
        Incident incident = incidents.get(Step.incident(execution));
        incidents.review(incident.number());
        Postmortem postmortem =
                postmortems.begin(incident.number(), drafts.of(incident), Step.text(execution, PostmortemNames.TEAM));
        drafts.answers(postmortem).forEach(execution::setVariable);
        actionLines.show(execution);
        writing.begins(postmortem).forEach(execution::setVariable);
    }
}
