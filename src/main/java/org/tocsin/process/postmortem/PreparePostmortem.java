package org.tocsin.process.postmortem;

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
    private final Writing writing;

    PreparePostmortem(Incidents incidents, Postmortems postmortems, Drafts drafts, Writing writing) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.drafts = drafts;
        this.writing = writing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Incident incident = incidents.get(Step.incident(execution));
        incidents.review(incident.number());
        Postmortem postmortem =
                postmortems.begin(incident.number(), drafts.of(incident), Step.text(execution, PostmortemNames.TEAM));
        writing.begins(postmortem).forEach(execution::setVariable);
    }
}
